"""Random programs of `cargo xtask generate`, from seed 31000 on."""
print('case 31000')
def case():
    print(repr(bytes(v % 256 for v in [(2), (0), False, (7)])), repr(f'{([(10**20), (2**63), False])}|{(set())!r}'))
    try:
        for v1 in ('%c' % ('abc',)):
            if repr(v1) > '5': break
            v2 = bytes(v % 256 for v in [(255), (7), False]).replace(b'a', b'--')
            v3 = (('  pad ' * 2) * 2)
            print(v1)
        w = list([3, 1, 2])
        w.pop((-13))
        print(w)
    except Exception as e:
        print(type(e).__name__, e)
    v4 = set().difference({1}).difference(({0, 5} | {1}))
    for v5 in {**{}, 'z': (-13)}:
        if repr(v5) > '5': break
        print(repr('a,b,,c'.isupper()), repr((v4 & {1})))
        print((y := sum([(-13), (-13), (0)])), y)
        print(v5)
    else:
        print('else')
    for v6 in ({'zz': (1)} | {}):
        v7 = {x % 7 for x in list(filter(None, [(2**63), True, (-(2**31)), False])) if isinstance(x, int)}
        v8 = format([False, (2)][(-(2**31))], '*<6')
        print(v6)
    else:
        print('else')
    v9 = divmod((10**20), (255))[2:-3:-2]
    v10 = f'{0}|{(int((123456.789)))!r}'
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31001')
def case():
    v1 = dict(zip(('tab\there' * 2), sorted([(2)], key=lambda v: -v)))
    v2 = format(((0.0) % (123456.789)), '')
    a, *b = ((), [(2**63)])
    print(a, b)
    for v3 in list(b'a,b'):
        print(repr('MiXed'.partition('été')), repr(((255) / True)))
        def f4(a, b=(-1), *rest, **more):
            v5 = v1
            v6 = [(10**20), (1000)].index((0)).bit_length()
            return (a, b, rest, more, min([(-(2**31))], default=0))
        print(f4(*[(-1), 1]))
        print(v3)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31002')
def case():
    v1 = list(True.to_bytes(4, 'little'))
    match ((3.0) // (1e-7)):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    v2 = isinstance(((10**20) in set()), str)
    v3 = ord(format((7), '*<6'))
    def g4(n):
        for i in range(n):
            got = yield i * True
            if got: yield got
    it = g4(3)
    print(next(it), it.send(5), list(it))
    v5 = v1.index(v3)
    print(repr(type(b'a,b').__name__))
    v6 = ((255) / (7)).as_integer_ratio()
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31003')
def case():
    v1 = isinstance({k: v for k, v in {'c': (1), 'c': (-(2**31)), 'a': (-(2**31))}.items() if v < 2}, (list, tuple))
    v2 = format(('x' * 3), '5.3').encode()
    v3 = (abs((0.1)), ((-(2**31)) / (-(2**31))))
    print((y := min([(10**20)], default=0)), y)
    v4 = format('été', '')[(1)]
    print(repr(v4))
    try:
        v5 = {x % 7 for x in [(10**20), (2), False, False] if isinstance(x, int)}.isdisjoint({1}.intersection(set()))
        v6 = (v2 + b'abc'.replace(b'a', b'--'))
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31004')
def case():
    def f1(a, b=True, *rest, **more):
        if ('x' * 3).isupper():
            v2 = [len(w) for w in '日本'[(7)].split(',')]
            v3 = bytes.fromhex('12'.ljust(9))
        else:
            v4 = 'quote\'s'.join(map(str, [(-(2**31)), (1), (7)])).translate({97: 'Z', 98: None})
        a, *b = format((0.0), '+.4g')
        print(a, b)
        return (a, b, rest, more, 'a,b,,c'.index('12'))
    print(f1((255), 3, 4, k=5))
    print(repr([].index((1000))))
    v5 = dict.fromkeys(format((-2.25), 'g'), round((1e100)))
    v6 = format((False / (-1)), 'e')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31005')
def case():
    v1 = [i + v for i, v in enumerate(([(-(2**31)), (-(2**31)), (2**63)] * -1), (2))]
    print(repr(max([(3, 'a'), (None, True)])))
    a, b = ((3, 'a'), 'quote\'s')
    print(a, b)
    print(repr(divmod((0), (255))))
    try:
        v2 = [y for x in [[(0), (7), (-1)], sorted([(2), (2)], key=lambda v: v % 3)] for y in x]
        print((y := sum(v2)), y)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    v3 = (((-13) / (0)), {x % 7 for x in [(0), (2**63)] if isinstance(x, int)})
    for v4 in v1:
        if not v4: continue
        v5 = list(range(-3, -9, -4))
        match ((0) not in [(-1), (10**20), (-13), (255)]):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        print(v4)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31006')
def case():
    def f1(a, b=(-13), *rest, **more):
        print(repr((b'', b'\x00\xff')))
        v2 = (divmod((7), False)[1] % int((3.0)))
        return (a, b, rest, more, [True].index((0)))
    print(f1(**{'a': (-1)}))
    print(repr(b'\x00\xff'[1:0]), repr({**{'zz': (2)}, 'z': (-13)}))
    v3 = max([(3, 'a')[1:1], tuple([(-13), (1), (1)])])
    for v4 in dict(zip('日本', [(7)])):
        print(repr('tab\there'.encode()))
        for v5 in 'MiXed'[100:1]:
            if repr(v5) > '5': break
            v6 = list(reversed(list(range(-3, 0, 2))))
            v7 = {1, 2, 3}.difference({1}).isdisjoint({x % 7 for x in v6 if isinstance(x, int)})
            print(v5)
        print(v4)
    else:
        print('else')
    v8 = {k: v for k, v in dict(zip('Hello, World', [(1000), True, (0), True])).items() if v > 2}
    a, *b = v3
    print(a, b)
    v9 = sorted([False, (7), (255), (-13)][0:])
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31007')
def case():
    v1 = (lambda x, y=divmod(False, (-(2**31)))[0]: x * y)((True << 40))
    print((y := v1), y)
    v2 = {x % 7 for x in [] if isinstance(x, int)}.symmetric_difference(set().intersection({1}))
    (a, b), c = (-0.0).as_integer_ratio()
    print(a, b)
    v3 = (format((0.0), '%') in {**{'b': (2**63), 'a': (0), 'zz': (0)}, 'z': False})
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31008')
def case():
    w = list([3, 1, 2])
    w.insert(1, (-13))
    print(w)
    v1 = '{0} {1!r:>8} {0}'.format(list(filter(None, [(2**63)])), type((0)).__name__)
    v2 = isinstance(b'a,b'.replace(b'a', b'--'), float)
    v3 = dict.fromkeys('  pad '.lower(), int(float('inf')))
    def f4(a, b=(-(2**31)), *rest, **more):
        v5 = ({1, 2, 3}.intersection({1}) | {0, 5}.intersection(set()))
        v6 = v1.expandtabs(0).encode()
        return (a, b, rest, more, ((2) | False))
    print(f4(**{'a': (10**20)}))
    try:
        print(repr(sorted([], reverse=True)))
        w = list([3, 1, 2])
        w.sort() or w.reverse() or w.append((-13))
        print(w)
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    try:
        if v2:
            v7 = (max([(0), (0)], default=0) / ((1) // (-(2**31))))
            v8 = {x % 7 for x in [True, (-(2**31)), (1), (2**63)] if isinstance(x, int)}.union(set().difference({1, 2, 3}))
        else:
            v9 = ([y for x in [[(255)], []] for y in x] * -1)
        v10 = round(abs((1e100)), -2)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    w = list([3, 1, 2])
    w.append((1000))
    print(w)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31009')
def case():
    v1 = str({x % 7 for x in [False] if isinstance(x, int)})
    v2 = [a * b for a, b in zip(([] + [False]), [a * b for a, b in zip([(-1), (-(2**31)), (2**63)], [])])]
    v3 = format((0.0), 'g').replace(v1, v1.center(0))
    v4 = max(v2, default=0).to_bytes(4, 'little')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31010')
def case():
    *a, b = divmod((0), (1))
    print(a, b)
    v1 = ((1.5).as_integer_ratio() + ((1,) + (3, 'a')))
    def g2(n):
        for i in range(n):
            got = yield i * False
            if got: yield got
    it = g2(3)
    print(next(it), next(it), list(it))
    def g3(n):
        for i in range(n):
            got = yield i * (-13)
            if got: yield got
    it = g3(3)
    print(next(it), it.send(None), list(it))
    v4 = min(([] * -1), default=0)
    v5 = v4
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31011')
def case():
    print(repr((123456.789).as_integer_ratio()))
    v1 = max([tuple({'zz': True}.items()), 'a'.partition('quote\'s')])
    v2 = bytes.fromhex(bin((255)))
    v3 = v2[-3:0].upper()
    def g4(n):
        for i in range(n):
            got = yield i * (1)
            if got: yield got
    it = g4(3)
    print(next(it), it.send(None), list(it))
    if (not '日本'):
        print((y := (lambda x, y=(-(2**31)): x * y)((7))), y)
        if bool('-5' and ('x' * 3)):
            v5 = ((1000) ** 1).bit_length()
            v6 = {str(k): k * 2 for k in list(filter(None, [(2**63), (-(2**31)), (-(2**31))]))}
        else:
            v7 = v1
    else:
        def g8(n):
            for i in range(n):
                got = yield i * False
                if got: yield got
        it = g8(3)
        print(next(it), it.send(5), list(it))
    a, *b = (1, 2)[-3:0:]
    print(a, b)
    v9 = v2
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31012')
def case():
    (a, b), c = 'été'.partition('Hello, World')
    print(a, b)
    print(repr(float('nan').as_integer_ratio()))
    print(repr(ord('a,b,,c')), repr(float('a,b,,c')))
    for v1 in ([(1), (-13)] + [(-(2**31)), (-(2**31)), (-13), False]):
        v2 = ord('-5').bit_length()
        v3 = float('abc'.expandtabs(4))
        print(v1)
    else:
        print('else')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31013')
def case():
    for v1 in 'Hello, World'.rjust(9):
        match '{0} {1!r:>8} {0}'.format('a', ''):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        print(repr(divmod(False, (7))), repr(sorted([(1000), False, True, (2**63)], key=lambda v: -v)))
        print(v1)
    try:
        w = list([3, 1, 2])
        w.remove((-13))
        print(w)
        (a, b), c = 'a,b,,c'.replace('abc', 'MiXed')
        print(a, b)
    except ValueError as e:
        print(type(e).__name__, e)
    try:
        print(repr((-1).to_bytes(4, 'little')))
        v2 = '{0} {1!r:>8} {0}'.format(float('nan'), 'été').replace('tab\there', 'Hello, World'.replace('-5', ''))
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    print(repr(({1, 2, 3} ^ set())))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31014')
def case():
    def g1(n):
        for i in range(n):
            got = yield i * (0)
            if got: yield got
    it = g1(3)
    print(next(it), it.send(5), list(it))
    def f2(a, b=(7), *rest, **more):
        print(repr(list(bytes(3))), repr((True ** 2)))
        v3 = format((7), '*<6')[-3:1]
        return (a, b, rest, more, int('quote\'s'))
    print(f2(**{'a': (0)}))
    def f4(a, b=(10**20), *rest, **more):
        try:
            v5 = {'quote\'s'[1:-3:-2]: ((7) >> 40), bin((1000)): len([(-1), (2), (10**20)])}
            v6 = ('%e' % (list(range(5, 0, -1)),))
        except ValueError as e:
            print(type(e).__name__, e)
        else:
            print('no trouble')
        def g7(n):
            for i in range(n):
                got = yield i * (2**63)
                if got: yield got
        it = g7(3)
        print(next(it), it.send(None), list(it))
        return (a, b, rest, more, int.from_bytes(b'abc', 'little'))
    print(f4((10**20)))
    print((y := (True >> 1)), y)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31015')
def case():
    v1 = ([i + v for i, v in enumerate([(-13), (-1), True, (-(2**31))], (10**20))] * -1)
    if {1}.issubset({1, 2, 3}):
        v2 = ascii(max([(1, 2), (None, True)]))
        try:
            v3 = len(bytes.fromhex('12'))
            v4 = {x % 7 for x in [False, (255), True, (255)] if isinstance(x, int)}.union({x % 7 for x in [(2), (1), (7), (1000)] if isinstance(x, int)})
        except ZeroDivisionError as e:
            print(type(e).__name__, e)
        else:
            print('no trouble')
    else:
        print(repr(v1))
    v5 = hex(ord('MiXed'))
    v6 = {**dict.fromkeys(v5, (2)), 'z': (True ** 2)}
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31016')
def case():
    def g1(n):
        for i in range(n):
            got = yield i * (2**63)
            if got: yield got
    it = g1(3)
    print(next(it), it.send(5), list(it))
    for v2 in ({} | {'c': (0)}):
        if repr(v2) > '5': break
        v3 = sum(list({}.values()))
        v4 = (max([(3, 'a'), (None, True)]) + (123456.789).as_integer_ratio())
        print(v2)
    def f5(a, b=(1), *rest, **more):
        for v6 in ({'a': (2**63), 'b': (2), 'a': (-13)} | {'c': (1000), 'c': (0)}):
            v7 = (1000).bit_length().to_bytes(1, 'big')
            v8 = (({1, 2, 3} - set()) | ({1, 2, 3} ^ set()))
            print(v6)
        else:
            print('else')
        def g9(n):
            for i in range(n):
                got = yield i * True
                if got: yield got
        it = g9(3)
        print(next(it), next(it), list(it))
        return (a, b, rest, more, sum([(7), (7), (7)]))
    print(f5((2**63), 3, 4, k=5))
    v10 = bytes(v % 256 for v in [(-13), False]).lower()
    match dict.fromkeys('-5', False):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    v11 = list(map(lambda v: v % 3, [len(w) for w in '日本'.split(',')]))
    a, b = [i + v for i, v in enumerate(v11, (255))]
    print(a, b)
    v12 = (({'b': (1000), 'zz': (-(2**31))} | {'a': (2**63), 'a': (1)}) | {**{'b': (0)}, 'z': (1000)})
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31017')
def case():
    print(repr(({1} & {1, 2, 3})), repr(dict.fromkeys('Hello, World', (2**63))))
    v1 = (((-13) ** 2) & (2**63).bit_length())
    v2 = (((1, 2) + (None, True)), {1, 2, 3}.difference({1, 2, 3}))
    v3 = list(filter(None, [len(w) for w in ''.split()]))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31018')
def case():
    try:
        print(repr(format((7), '^9')), repr({str(k): k * 2 for k in [(0), (-(2**31))]}))
        for v1 in dict(zip('MiXed', [False, (-(2**31))])):
            if repr(v1) > '5': break
            v2 = 'a,b,,c'.encode()[:-1:-2]
            v3 = {**{**{}, 'z': (255)}, 'z': sum([(0), (-(2**31)), (1000), (1)])}
            print(v1)
        else:
            print('else')
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    v4 = (list(filter(None, [(7), (1), (1000)])) is None)
    print(repr(v4))
    for v5 in (3.0).as_integer_ratio():
        if repr(v5) > '5': break
        if v4:
            v6 = list(range(5, -9, 1))
            v7 = divmod(int((-0.0)), ((2) + (10**20)))
        else:
            v8 = ('a,b,,c' * -1).lower()
        v9 = ({1, 2, 3} - {1}).union({x % 7 for x in [(255), True, (10**20), (-(2**31))] if isinstance(x, int)})
        print(v5)
    print(repr(float('tab\there')))
    for v10 in (v4, (3, 'a')):
        print(repr(sorted(set([(255), (7), (2**63), (-(2**31))]))))
        for v11 in '12'.ljust(9):
            if not v11: continue
            v12 = float('').as_integer_ratio()
            v13 = v12
            print(v11)
        else:
            print('else')
        print(v10)
    else:
        print('else')
    if bool(v4 or (0.0)):
        v14 = list(filter(None, [y for x in [[(255)], []] for y in x]))
        for v15 in '12'[False]:
            if not v15: continue
            v16 = (format('quote\'s', 'd') * 0)
            v17 = {k: v for k, v in {str(k): k * 2 for k in [(-1), (1000), (2**63), (255)]}.items() if v > 2}
            print(v15)
    else:
        for v18 in []:
            v19 = [len(w) for w in ('%.2f' % ({'b': (10**20), 'b': (1)},)).split()]
            v20 = (((1.5) * (10**20)) // ((1000) % (-13)))
            print(v18)
    w = list([3, 1, 2])
    w.remove((1000))
    print(w)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31019')
def case():
    match {1}.difference({0, 5}):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    try:
        (a, b), c = format((-13), 'e')
        print(a, b)
        *a, b = tuple('日本')
        print(a, b)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    print(repr('tab\there'.find('MiXed')))
    v1 = {x % 7 for x in list({'b': (-1), 'a': False}.values()) if isinstance(x, int)}
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31020')
def case():
    print((y := int('  pad ')), y)
    v1 = format((1), '#b').encode()
    v2 = '  pad '.ljust(3).rstrip()
    def g3(n):
        for i in range(n):
            got = yield i * (1000)
            if got: yield got
    it = g3(3)
    print(next(it), next(it), list(it))
    w = list([3, 1, 2])
    w.pop((-(2**31)))
    print(w)
    print(repr(v1), repr((0.0).as_integer_ratio()))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31021')
def case():
    v1 = ({'zz': (10**20), 'b': (-(2**31)), 'a': True}.get('12', (2)) / sum([True]))
    w = list([3, 1, 2])
    w.extend([(-1)])
    print(w)
    print(repr({1}.union(set())), repr(v1))
    w = list([3, 1, 2])
    w.sort() or w.reverse() or w.append((-13))
    print(w)
    if '  pad '.endswith(''):
        v2 = v1
        for v3 in list(range(-3, -9, 0)):
            if repr(v3) > '5': break
            v4 = divmod(((10**20) if False else (-13)), ((2) << 40))[1]
            v5 = v4
            print(v3)
    else:
        v6 = {x % 7 for x in [(255)] if isinstance(x, int)}.difference({1}.difference({0, 5}))
    w = list([3, 1, 2])
    w.pop(False)
    print(w)
    for v7 in format(v1, '.0f'):
        if repr(v7) > '5': break
        v8 = [x * False for x in [(-1)] if True][(1000)]
        for v9 in '日本'.casefold():
            if repr(v9) > '5': break
            v10 = list(filter(None, [x * (1) for x in [] if x > 0]))
            v11 = tuple(dict(sorted({'c': (0), 'c': (255), 'c': (10**20)}.items(), key=lambda kv: (kv[1], kv[0]))).items())
            print(v9)
        print(v7)
    else:
        print('else')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31022')
def case():
    v1 = ([i + v for i, v in enumerate([(255), (-1)], (255))] is None)
    print(repr({k: v for k, v in {}.items() if v > 2}), repr((set() | {1, 2, 3})))
    v2 = divmod([True, (-1)][(2)], {'a': False}.get('-5', (-13)))
    print(repr([y for x in [[(10**20), True], []] for y in x]))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31023')
def case():
    try:
        print(repr(isinstance((-0.0), float)))
        v1 = dict.fromkeys('  pad '.rstrip(), sum([(2**63), (0), (2**63), True]))
    except ValueError as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    (a, b), c = (-2.25).as_integer_ratio()
    print(a, b)
    for v2 in '{0} {1!r:>8} {0}'.format(False, 'quote\'s'):
        a, b = list(map(lambda v: v % 3, [(2**63)]))
        print(a, b)
        v3 = isinstance(~((-13)), int)
        print(v2)
    def f4(a, b=(-1), *rest, **more):
        v5 = (((10**20) ^ (10**20)) / int.from_bytes(b'\x00\xff', 'little'))
        def f6(a, b=(2**63), *rest, **more):
            v7 = v5
            v8 = ([(2)] * 0)[(10**20)]
            return (a, b, rest, more, ((-13) ^ (-13)))
        print(f6((255), 3, 4, k=5))
        return (a, b, rest, more, ((255) << 5))
    print(f4((10**20), 3, 4, k=5))
    v9 = [*list(set([True])), *max([(3, 'a'), (None, True)])]
    v10 = bool(float('abc') and (set() - {0, 5}))
    a, b = divmod((-(2**31)), (-13))
    print(a, b)
    v11 = divmod(((7) >> 40), round((0.1)))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 31024')
def case():
    v1 = repr([a * b for a, b in zip([(-13)], [])])
    match format((255), ','):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    v2 = ((1) if False else (2)).to_bytes(1, 'big')
    v3 = (list({'c': (-13), 'a': (2)}.values()), {k: v for k, v in {'a': (-(2**31)), 'c': (2**63), 'a': (-(2**31))}.items() if v != 2})
    for v4 in 'été'.title():
        if repr(v4) > '5': break
        for v5 in v1:
            if not v5: continue
            v6 = list(map(lambda v: v + 3, [x * (0) for x in [(0), (-1), (-(2**31)), (255)] if x > 0]))
            v7 = v2
            print(v5)
        v8 = (list(map(lambda v: v // 3, [(-1), (-1), True])) * -1)
        print(v4)
    else:
        print('else')
    v9 = (lambda x, y=((255) - (7)): x * y)([(7), (-1), False, (0)].index(False))
    v10 = v3
try:
    case()
except Exception as error:
    print(type(error).__name__, error)
