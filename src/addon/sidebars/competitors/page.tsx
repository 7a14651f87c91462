// The competitors' page.
import { mountSidebar } from '../shared/mount.tsx'
import { Competitors } from './competitors.tsx'
import './style.css'

mountSidebar(start => <Competitors {...start} />)
