import { mount } from '@/office/desk/mount.tsx';
import { Kiosks } from './Kiosks.tsx';

mount(Kiosks, ['organiser', 'administrator']);
