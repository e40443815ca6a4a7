# about: xmlrpc.client writes values as XML and reads them again
import datetime, xmlrpc.client as x
text = x.dumps(({'a': 1, 'b': [1.5, True, None, 'h<>&\xe5', b'xyz' * 30], 'c': ()},), 'name', allow_none=True); print(text)
values, name = x.loads(text); print(name, values[0]['a'], values[0]['b'][:4], values[0]['b'][4].data, values[0]['c'])
print(x.loads(text, use_builtin_types=True))
fault = x.dumps(x.Fault(3, 'no')); print(fault)
try: x.loads(fault)
except x.Fault as e: print(e, repr(e), e.faultCode, e.faultString, isinstance(e, x.Error))
class Text(str): pass
class Fields:
    def __init__(self): self.x, self.y = 1, 'q'
loop = []; loop.append(loop); ring = {}; ring['r'] = ring
for v in (2 ** 31, {1: 2}, None, Text(), 1j, len, loop, ring):
    try: print(x.dumps((v,)))
    except Exception as e: print(type(e).__name__, e)
print(x.dumps((Fields(),), methodresponse=True, encoding='latin-1'), x.dumps((1, 2)))
for bad in ([1], 5):
    try: x.dumps(bad)
    except AssertionError as e: print(e)
try: x.dumps((1, 2), methodresponse=True)
except AssertionError as e: print(e)
print(x.loads('<params><param><value>  a b </value></param><param><value><string/></value></param><param><value><i4>3</i4></value></param></params>'))
print(x.loads('<?xml version="1.0"?><!-- c --><methodCall><methodName>f</methodName><params><param><value>&#65;&lt;<![CDATA[<&]]></value></param></params></methodCall>'))
b = x.loads(x.dumps((b'abc',)))[0][0]; print(type(b).__name__, b == b'abc', str(b), b.data, b == x.Binary(b'abc'))
d = x.DateTime((2020, 1, 2, 3, 4, 5, 0, 0, 0)); print(d, x.dumps((d,)), d < '20210101T00:00:00', d == x.loads(x.dumps((d,)))[0][0], d > datetime.datetime(2019, 1, 1), d.timetuple()[:6])
print(x.loads(x.dumps((datetime.datetime(2020, 1, 2, 3, 4, 5),)), use_datetime=True))
for bad in ('<params><param><value><boolean>2</boolean></value></param></params>', '<value><i4>1</i4></value>', '<params><param><value><what>1</what></value></param></params>'):
    try: print(x.loads(bad))
    except Exception as e: print(type(e).__name__, e)
print(repr(x.ProtocolError('u', 404, 'm', {})), x.escape('<a&b>'))
