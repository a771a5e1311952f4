import type { Placed } from './neighbours.ts';

/** 郑州's divisions where they lie. */
export const PLACES: readonly (Placed & { readonly name: string })[] = [
  { adcode: '410102', name: '中原区', labelPoint: [113.55035, 34.76869] },
  { adcode: '410103', name: '二七区', labelPoint: [113.58394, 34.66806] },
  { adcode: '410104', name: '管城回族区', labelPoint: [113.74207, 34.68808] },
  { adcode: '410105', name: '金水区', labelPoint: [113.73501, 34.81335] },
  { adcode: '410106', name: '上街区', labelPoint: [113.27887, 34.80409] },
  { adcode: '410108', name: '惠济区', labelPoint: [113.60564, 34.88981] },
  { adcode: '410122', name: '中牟县', labelPoint: [113.97985, 34.64412] },
  { adcode: '410181', name: '巩义市', labelPoint: [113.05407, 34.67829] },
  { adcode: '410182', name: '荥阳市', labelPoint: [113.37469, 34.87901] },
  { adcode: '410183', name: '新密市', labelPoint: [113.44471, 34.49337] },
  { adcode: '410184', name: '新郑市', labelPoint: [113.75868, 34.42769] },
  { adcode: '410185', name: '登封市', labelPoint: [113.07227, 34.40947] },
];
