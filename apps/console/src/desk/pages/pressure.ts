export { PressurePage } from '@pukar/citizens-console';
