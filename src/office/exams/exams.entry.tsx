import { mount } from '@/office/desk/mount.tsx';
import { Exams } from './Exams.tsx';

mount(Exams, ['organiser', 'administrator']);
