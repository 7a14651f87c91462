// The import's page.
import { mountSidebar } from '../shared/mount.tsx'
import { Import } from './import.tsx'
import './style.css'

mountSidebar(({ today }) => <Import today={today} />)
