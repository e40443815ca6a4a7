"""What patterns match, find, split and replace."""
import re
P=[(r'abc','xabcx'),(r'a|b|','cab'),(r'(a)(b)?','a ab'),(r'(?P<x>\d+)-(?P<y>\w+)','12-ab 3-c'),(r'^a','a\na'),(r'(?m)^a$','a\na'),(r'a.c','a\nc abc'),(r'(?s)a.c','a\nc'),
(r'[a-c]+','aabbccdd'),(r'[^a-c]+','aabbccdd'),(r'[]a]+','a]]'),(r'[a\-z]+','a-z'),(r'[\w.]+','a.b c'),(r'\bfoo\b','foo foobar foo'),(r'\Bo','foo o'),(r'a*','baaac'),(r'a*?','baaac'),(r'a+?','aaa'),
(r'a{2}','aaaaa'),(r'a{2,3}','aaaaa'),(r'a{,2}','aaaaa'),(r'a{2,}','aaaaa'),(r'a{x}','a{x}'),(r'a{','a{'),(r'(a|ab)(c|bcd)(d*)','abcd'),(r'(\w)\1','aabbc'),(r'(?P<q>[\'"]).*?(?P=q)','say "hi" \'x\''),
(r'(?=ab)a','ab ac'),(r'a(?!b)','ab ac'),(r'(?<=a)b','ab cb'),(r'(?<!a)b','ab cb'),(r'(?i)HeLLo','hello HELLO'),(r'(?i)[a-z]+','ABC def'),(r'(?x) a  b # c','ab'),(r'(a)|(b)','ab'),
(r'((a)|b)*','abab'),(r'(?:(a)|b)*','ab'),(r'(a*)*','aa'),(r'(a*)+','b'),(r'(?:a|b)+?c','abac'),(r'(?>a+)ab','aaab'),(r'a++b','aaab'),(r'a?+a','a'),(r'(a)?(?(1)b|c)','ab c'),(r'(?(1)a|b)(x)?','b'),
(r'\d+','٣٤ 12'),(r'(?a)\d+','٣٤ 12'),(r'\w+','héllo wörld'),(r'(?a)\w+','héllo'),(r'\s+','a \t\n b\u00a0c'),(r'\x41\u0042\103\0','ABC\0'),(r'\.','a.b'),(r'[.]','a.b'),(r'[\d\s]+','1 2 a'),(r'\\','a\\b'),(r'[\]]','a]'),(r'(?i:a)b','Ab AB'),(r'(?-i:a)b','ab'),(r'(?s-i:.)','\n'),
(r'','abc'),(r'$','abc\n'),(r'\Z','abc\n'),(r'(?m)$','a\nb\n'),(r'\A\w','ab\ncd'),(r'x*','axb'),(r'(?:)',''),(r'(.)(.)(.)','abcdef'),(r'(a(b(c)))','abc'),(r'(?:x|(y))+','xyx'),(r'([ab])*?c','abac'),(r'((?:a|b)*)c','ababc'),(r'^(?:a?){3}a{3}$','aaa'),
(r'(?i)straße','STRASSE Straße'),(r'(?i)[k]','\u212a k'),(r'(?i)ſ','s S'),(r'[^\W\d_]+','ab1_é'),(r'(?<=(?:ab|cd))x','abx cdx'),(r'(\d{1,3}(?:,\d{3})*)','1,234,567 12'),(r'\b\w+@\w+\.\w+\b','me@x.com you@y.org'),(r'(?P<a>.)(?P=a)(?P=a)','aaab'),(r'(?:(\d+)|(\w+))\s*','12 ab 34'),
(r'"(?:[^"\\]|\\.)*"','"a\\"b" "c"'),(r'a.*b.*c','a1b2c3c'),(r'a.*?b','aXbYb'),(r'(?:ab){2,3}','abababab'),(r'(?:ab){2,3}?','abababab'),(r'(ab?)+','aabab'),(r'[\x00-\x1f]','a\tb'),(r'[a-zA-Z_]\w*','_x9 9y'),(r'(?=(\w+))\w','abc'),(r'(?!.*x)a','ab ax'),(r'(a)(?=b)(?!c)','ab'),
]
for p,s in P:
    try:
        r = re.compile(p)
        print(p.encode(), r.flags, r.groups, dict(r.groupindex))
        print('  ', r.findall(s), [m.span() for m in r.finditer(s)], [(m.groups(), m.lastindex, m.lastgroup, m.regs) for m in r.finditer(s)][:3])
        print('  ', r.match(s), r.fullmatch(s), r.search(s), r.split(s), r.sub('<\\g<0>>', s), r.subn('-', s, 1), r.split(s, 1))
        print('  ', r.search(s,1), r.search(s,0,2))
    except Exception as e: print(p, type(e), e)
