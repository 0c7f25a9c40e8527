import { z } from 'zod';

// Else it tries whether it may make code from text, and the Content-Security-Policy reports that. To be imported before any schema.
z.config({ jitless: true });
