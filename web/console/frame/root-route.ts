import { createRootRoute } from '@tanstack/react-router';
import { ConsoleFrame } from './console-frame.tsx';

/** Every page is a child of this route: it is shown inside the frame. */
export const rootRoute = createRootRoute({ component: ConsoleFrame });
