"""Replacement templates, splitting, escaping."""
import re
TPL=[r'\1',r'\2',r'\g<1>',r'\g<x>',r'\g<y>',r'\n\t',r'\q',r'\.',r'\0',r'\07',r'\111',r'\g',r'\g<',r'\g<1',r'\g<>',r'\g<a b>',r'\g<0>\g<00>', '\\', r'a\\b', r'\g<99>', r'\10', r'\g<-1>']
for t in TPL:
    for pat in (r'(?P<x>a)', r'(a)(?P<y>b)?'):
        try: print(t, repr(re.sub(pat, t, 'xaxa')))
        except Exception as e: print(t, type(e).__name__, e)
print(re.sub('a', lambda m: m.group().upper()+str(m.start()), 'banana'), re.sub(r'x*', '-', 'abxd'), re.sub('', '-', 'abc'), re.subn('a','b','aaa',count=2))
print(re.split(r'(\W)', 'a, b;c'), re.split(r'x*', 'axbc'), re.split(r'\b', 'hi you'), re.split('(a)|b', 'xaybz'), re.split(',', 'a,b,c', maxsplit=1))
print(re.findall(r'(\w)(\d)?', 'a1b'), re.findall('a', 'aXa', re.I), re.escape('a.b*c [x]-\n"é'), re.escape(b'a.b'))
