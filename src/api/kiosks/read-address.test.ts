import { expect, it } from 'vitest';
import { createApp } from '@/api/app.ts';
import { testDeps } from '@/api/testing/test-api.ts';
import { localAddress } from './read-address.ts';

