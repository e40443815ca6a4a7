# about: JSON of plain data and of what is not, both ways, and what is wrong with texts
import json
for v in [None,True,1,-5,2**70,1.5,1e300,-0.0,"a\"\\\n\t\x01é中😀\x7f",[1,[2,(3,)]],{"a":1,"b":{"c":[]}},{1:2,None:3,True:4,1.5:5},[],{},"",float('nan'),[float('inf')]]:
    t=json.dumps(v); print(t, json.dumps(v,ensure_ascii=False), json.dumps(v,separators=(',',':')))
    print(json.loads(t))
for t in ['{"a":1,"a":2}','[1,2,]','{"a":1,}','"\\ud83d\\ude00"','"\\u12"','01','-','1.','1e5','1E+2','-0','-0.0','nul','[1 2]','{"a" 1}','  [1 , 2 ]  x','','"a\nb"','{"a":{"b":[1,{"c":null}]}}','123456789012345678901234567890','"\\x"','NaN','-Infinity','[','{"a":','"abc', '9'*30+'.5','[true,false,null]']:
    try: print(repr(json.loads(t)))
    except Exception as e: print(type(e).__name__, e)
class E(json.JSONEncoder):
    def default(self,o): return 'x'
print(json.dumps({1,2},cls=E), json.dumps([{1}],default=list))
l=[]; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
d=None
for i in range(300): d=[d]
print(len(json.dumps(d)), json.loads(json.dumps(d))==d)
print(json.loads('[1.5]',parse_float=str), json.loads('{"a":1}',object_pairs_hook=list))
s={1,2,3,4}^{3,4,5,6}; print(s, {1,2}^{2,1}, frozenset('ab')^{'b'}, set(range(20))^set(range(0,40,3)))
s={1,2}; s^={2,3}; print(s)
