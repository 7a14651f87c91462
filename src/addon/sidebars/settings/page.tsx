// The page of the settings, which are the first-run guide until there is a client.
import { mountSidebar } from '../shared/mount.tsx'
import { Settings } from './settings.tsx'
import './style.css'

mountSidebar(({ isSetUp }) => <Settings isSetUp={isSetUp} />, { beforeSetUp: true })
