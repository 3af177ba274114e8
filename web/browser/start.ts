import { startAnew } from './platform.ts';

export default startAnew;
