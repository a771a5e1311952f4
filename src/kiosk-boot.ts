import './styles/kiosk-boot.css';
import { leaveBudget, recallBudget, retried, retryDelay, spend } from './kiosk/budget.ts';

/** The kiosk has to be there in this time, ms. */
const BOOT_MS = 15_000;

/**
 * Watches over the kiosk's start from outside of it: whatever of its script does not arrive, the page is loaded again
 * within the budget, and later at growing intervals. Until then the prerendered page can be read.
 */
function watch(): void {
  setTimeout(() => {
    if (window.__kiosk) return;
    const now = performance.now();
    const budget = recallBudget(now);
    const next = spend(budget, now);
    if (next) return reload(next);
    setTimeout(() => {
      if (!window.__kiosk) reload(retried(budget));
    }, retryDelay(budget));
  }, BOOT_MS);
}

function reload(budget: Parameters<typeof leaveBudget>[0]): void {
  leaveBudget(budget, performance.now());
  location.reload();
}

watch();
