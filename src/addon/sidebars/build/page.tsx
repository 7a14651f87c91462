// The page of the dialog that builds a plan.
import { mountSidebar } from '../shared/mount.tsx'
import { Build } from './build.tsx'
import './style.css'

mountSidebar(({ today }) => <Build today={today} />)
