// The client card's page.
import { mountSidebar } from '../shared/mount.tsx'

mountSidebar(() => <p>card</p>)
