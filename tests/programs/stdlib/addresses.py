# urllib.parse, taking addresses apart, joining and quoting them.
from urllib.parse import *

for u in ("http://user:pw@Example.com:8080/a/b;p?q=1&r=2#frag", "mailto:x@y.z", "//host/path", "/rel?x", "file:///etc/x", "HTTP://[::1]:80/", "a:b", "http://h?x", "", "http://h/p%20q;a=b;c?d#e"):
    p = urlparse(u); print(p, p.hostname, p.geturl(), urlsplit(u), urldefrag(u))
print(p.port, urlparse("http://u:p@h:81").username, urlparse("http://u:p@h:81").password, urlparse(b"http://a/b"), urlunparse(("https", "h", "p", "", "q=1", "")))
for a, b in [("http://a/b/c/d;p?q", x) for x in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g;x", "", ".", "./", "..", "../g", "../..", "../../../g", "g:h", "http:g")]: print(b, urljoin(a, b))
print(quote("a b/c&é"), quote("a/b", safe=""), quote_plus("a b+c"), unquote("a%20b%C3%A9%zz%"), unquote_plus("a+b"), urlencode({"a": 1, "b": "x y", "c": [1, 2]}), urlencode({"c": [1, 2]}, doseq=True), urlencode([("k", "é")]), parse_qs("a=1&b=2&a=3&c="), parse_qsl("a=1&b=&c", keep_blank_values=True), quote(b"\xff"), unquote_to_bytes("%41%ff"), quote_from_bytes(b"a b"), urlencode({"a": "b c"}, quote_via=quote))
for f in (lambda: urlparse("http://h:99999").port, lambda: urlparse("http://h:x").port, lambda: urlsplit("http://[::1"), lambda: urljoin(b"a", "b"), lambda: urlencode("abc"), lambda: parse_qsl("a", strict_parsing=True), lambda: quote(5), lambda: parse_qs("a=1", max_num_fields=0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
