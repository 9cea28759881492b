import { mount } from '@/office/desk/mount.tsx';
import { Site } from './Site.tsx';

mount(Site, ['editor', 'administrator']);
