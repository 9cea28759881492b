import { mount } from '@/office/desk/mount.tsx';
import { Import } from './Import.tsx';

mount(Import, ['administrator', 'organiser']);
