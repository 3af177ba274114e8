import { end } from './platform.ts';

export default end;
