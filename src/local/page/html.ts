// The page's document: nothing but where its script draws.
import type { Language } from '../../core/domain/model.ts'

/** `token` lets the page's script, and nobody else, change the workbook. */
export function pageHtml(
  token: string,
  { language, keeps }: { readonly language: Language; readonly keeps: boolean },
): string {
  return `<!doctype html>
<html lang="${language}"${keeps ? ' data-kept' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="token" content="${token}">
<title>Contact Planner</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath fill='%23188038' d='M5 2h10l5 5v15H5z'/%3E%3Cpath fill='%23fff' d='M8 11h8v8H8zm1.5 1.5v1.4h1.9v-1.4zm3.2 0v1.4h1.8v-1.4zm-3.2 2.9v1.9h1.9v-1.9zm3.2 0v1.9h1.8v-1.9z'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="page"></div>
<script src="/page.js"></script>
</body>
</html>
`
}
