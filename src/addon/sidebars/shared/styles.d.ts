// Style sheets are imported for what they do; the build writes them into the page.
declare module '*.css'
