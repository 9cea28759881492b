import { mount } from '@/office/desk/mount.tsx';
import { Branches } from './Branches.tsx';

mount(Branches, ['administrator', 'organiser']);
