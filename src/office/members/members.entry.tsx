import { mount } from '@/office/desk/mount.tsx';
import { Members } from './Members.tsx';

mount(Members, ['administrator', 'organiser']);
