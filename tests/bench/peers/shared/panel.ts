import { KINDS, WORDS, type PeerArea, type PeerFact } from './area.ts';

/** Shows an area's name, headline, summary and facts, and brings them into view. */
export function showArea(area: PeerArea | undefined): void {
  const panel = document.querySelector('#panel');
  if (!panel || !area) return;
  const groups = Object.entries(KINDS).flatMap(([kind, heading]) => {
    const facts = area.facts.filter((fact) => fact.kind === kind);
    return facts.length > 0 ? [element('h3', heading), list(facts)] : [];
  });
  panel.replaceChildren(
    element('h2', area.name),
    ...(area.headline ? [element('p', area.headline, 'headline')] : []),
    element('p', area.summary ?? WORDS.unreported),
    ...groups,
  );
  panel.scrollIntoView();
}

function list(facts: readonly PeerFact[]): HTMLElement {
  const items = facts.map((fact) => {
    const item = document.createElement('li');
    item.append(`${fact.label} `, element('b', fact.value), ' ', element('small', fact.period));
    return item;
  });
  const ul = document.createElement('ul');
  ul.append(...items);
  return ul;
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
