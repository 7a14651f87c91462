// The page of the Today sidebar.
import { mountSidebar } from '../shared/mount.tsx'
import { Today } from './today.tsx'
import './today.css'

mountSidebar(() => <Today />)
