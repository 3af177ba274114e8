import { stop } from './platform.ts';

export default stop;
