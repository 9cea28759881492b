import { mount } from '@/office/desk/mount.tsx';
import { Audit } from './Audit.tsx';

mount(Audit, ['administrator']);
