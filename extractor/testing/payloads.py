"""Payloads: strings that have made other programs' pages run what a stranger wrote, for articles, names and ids.

Each calls ``alert`` or sets ``ran`` on the window, or loads something, wherever it comes alive.
"""

from __future__ import annotations

PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>window.ran = 1</script>",
    "</SCRIPT\n><ScRiPt>alert(1)</sCrIpT >",
    "<!--<script>alert(1)</script>-->",
    "<img src=x onerror=alert(1)>",
    "<img src=https://example.org/seen.png>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><use href='data:image/svg+xml,<svg onload=alert(1)>'></use></svg>",
    '"><img src=x onerror="window.ran = 1" x="',
    "' onmouseover='alert(1)' autofocus onfocus='alert(1)' x='",
    "` onclick=alert(1) `",
    "</title></style></textarea></noscript><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>parent.ran = 1</script>'></iframe>",
    "<a href='javascript:alert(1)'>press</a>",
    "<form action=javascript:alert(1)><button id=list>press</button></form>",
    "<details open ontoggle=alert(1)>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'>",
    "<base href=https://example.org/>",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>",
    "<link rel=stylesheet href=https://example.org/a.css>",
    "<style>@import 'https://example.org/a.css'; body { background: url(https://example.org/b) }</style>",
    "{{ 7 * 7 }}{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "${alert(1)}#{alert(1)}{{constructor.constructor('alert(1)')()}}",
    "';alert(1);//\\';alert(1);//\";alert(1);//\\\";alert(1);//--></script>",
    "\u2028alert(1)\u2029window.ran = 1",
    "&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;",
    "\u202e>tpircs/<)1(trela>tpircs<\u202c",
    "<\x00script>alert(1)</script>",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "__proto__",
    "constructor",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "#article=%E0%A4%A",
    '=HYPERLINK("https://example.org/"; "press")',
)
LINKS = (
    "javascript:alert(1)",
    " JaVaScRiPt\t:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    'https://example.org/"><script>alert(1)</script>',
    "//example.org/<img src=x onerror=alert(1)>",
    "http:javascript:alert(1)",
)
