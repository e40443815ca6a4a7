"""Random programs of `cargo xtask generate`, from seed 35000 on."""
print('case 35000')
def case():
    for v1 in [(2**63)][:1:-1]:
        if repr(v1) > '5': break
        print(repr({'': (1), 'MiXed': (-(2**31))}), repr(min([], default=0)))
        if bool('-5' or {}):
            v2 = list(map(lambda v: v // 3, sorted([(10**20), (10**20), (7)], reverse=True)))
            v3 = [y for x in [list({'b': (2), 'c': (7), 'b': (2)}.values()), sorted([(2), (10**20)], key=lambda v: -v)] for y in x]
        else:
            v4 = ('tab\there'.count('  pad ') ** 3)
        print(v1)
    else:
        print('else')
    v5 = dict(sorted({'a': (7)}.items(), key=lambda kv: (kv[1], kv[0]))).get(f'{([])}|{((2))!r}', divmod((10**20), (7))[0])
    v6 = dict(zip(format('quote\'s', '5.3'), [*[(1000)], *(1, 2)]))
    if bool(b'\x00\xff' or [(2**63), (-1), (1000)]):
        for v7 in '{0} {1!r:>8} {0}'.format({0, 5}, '-5'):
            if repr(v7) > '5': break
            v8 = list(v5.to_bytes(9, 'little'))
            v9 = format((123456.789), '')[v5]
            print(v7)
        v10 = ([*[(10**20), (7), (-13)], *()] * 2)
    else:
        print(repr(((2) if False else (2))), repr((v5 in [(1), (2), (2**63), (0)])))
    w = list([3, 1, 2])
    w.append((1000))
    print(w)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35001')
def case():
    a, b = chr((10**20))
    print(a, b)
    def g1(n):
        for i in range(n):
            got = yield i * (-1)
            if got: yield got
    it = g1(3)
    print(next(it), next(it), list(it))
    def f2(a, b=(2), *rest, **more):
        print((y := (10**20).bit_length()), y)
        def g3(n):
            for i in range(n):
                got = yield i * True
                if got: yield got
        it = g3(3)
        print(next(it), it.send(None), list(it))
        return (a, b, rest, more, int.from_bytes(b'a,b', 'big'))
    print(f2(*[True, 1]))
    v4 = [[(7), False].index((10**20)), [(2**63)][(1)]]
    print(repr((set() - {1})))
    v5 = ('日本' + '').replace('quote\'s', 'tab\there'.zfill(0))
    for v6 in list(iter([(-(2**31)), (-(2**31))])):
        if repr(v6) > '5': break
        v7 = round(round(float('nan'), 1))
        print(repr(((2**63) / v7)), repr(abs((123456.789))))
        print(v6)
    v8 = isinstance(list(filter(None, [(255), False, True])), str)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35002')
def case():
    v1 = [y for x in [[*[], *(None, True)], list(bytes(3))] for y in x]
    print(repr(ord('')), repr({str(k): k * 2 for k in [(7), (255)]}))
    try:
        v2 = bytes.fromhex('été').replace(b'a', b'--')
        try:
            v3 = v1
            v4 = (str((-1)) * -1)
        except ZeroDivisionError as e:
            print(type(e).__name__, e)
        else:
            print('no trouble')
    except ValueError as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    v5 = 'été'.translate({97: 'Z', 98: None}).casefold()
    if (not False):
        v6 = (ord(v5) < int('日本') <= ((-(2**31)) & (0)))
        v7 = v1
    else:
        print(repr(int.from_bytes(b'', 'little')))
    print((y := len([False, (-1), (2)])), y)
    w = list(v1)
    w.append((255))
    print(w)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35003')
def case():
    match ('%.2f' % ((1,),)):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    try:
        a, b, *c = (3, 'a')[-3:1:-1]
        print(a, b)
        def g1(n):
            for i in range(n):
                got = yield i * False
                if got: yield got
        it = g1(3)
        print(next(it), next(it), list(it))
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    print(repr([i + v for i, v in enumerate([(10**20), (-13), (0)], (-1))]), repr('tab\there'.expandtabs(0)))
    if ([(2**63), (7)] is None):
        v2 = [[(-13)][(1000)], ((255) if True else (2**63))]
        v3 = v2
    else:
        if ([(7), (1)] is []):
            v4 = ((True & (2)) ** 3)
            v5 = ascii(True)[v4]
        else:
            v6 = 'été'.expandtabs(0)[:0:2]
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35004')
def case():
    w = list([3, 1, 2])
    w.remove((1))
    print(w)
    a, b = 'MiXed'.partition('  pad ')
    print(a, b)
    if {1, 2, 3}.issuperset(set()):
        v1 = (list({'a': (1000)}.values()) * 2)
        v2 = '{0} {1!r:>8} {0}'.format((b'abc' + b''), format((255), 'x'))
    else:
        v3 = '日本'.translate({97: 'Z', 98: None}).partition(('x' * 3))
    v4 = ((float('nan') / (1000)) / [(-1), (-13), (-13)].index((1000)))
    v5 = (not '12'.encode())
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35005')
def case():
    (a, b), c = max([(None, True), (3, 'a')])
    print(a, b)
    for v1 in dict(zip('quote\'s', [(2**63)])):
        if not v1: continue
        v2 = (round((1e-7), -2) * round((-2.25), 3))
        if {0, 5}.isdisjoint({0, 5}):
            v3 = (set() - {0, 5}).intersection({1, 2, 3}.difference({1}))
            v4 = (not b'abc'.strip())
        else:
            v5 = ('%05d' % ('a',)).replace('  pad ', format('quote\'s', '*<6'))
        print(v1)
    *a, b = (3, 'a')[0::-1]
    print(a, b)
    v6 = [(1000), (0), (10**20), True][0:1][(10**20)]
    print(repr({k: v for k, v in {'zz': (255), 'zz': (2**63)}.items() if v > 2}), repr(abs((-2.25))))
    print(repr((3.0).as_integer_ratio()), repr(v6))
    if (v6 not in [(0)]):
        if bool(False or {'zz': (1000)}):
            v7 = bytes(v % 256 for v in [(-13), (7), (-(2**31)), (-(2**31))]).upper()
            v8 = {**dict(zip('a,b,,c', [])), 'z': v6}
        else:
            v9 = {x % 7 for x in [False, (255), (10**20)] if isinstance(x, int)}.difference(({1} - {1, 2, 3}))
        v10 = {str(k): k * 2 for k in list(range(5, 7, -4))}
    else:
        v11 = dict(zip(('a' * -1), list(filter(None, [(7), True]))))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35006')
def case():
    try:
        w = list([3, 1, 2])
        w.remove((1))
        print(w)
        try:
            v1 = divmod(sum([(10**20), True]), divmod((7), (0))[1])
            v2 = [y for x in [[(0)], [(1), (1000), (-1)]] for y in x][1:0:]
        except ZeroDivisionError as e:
            print(type(e).__name__, e)
        else:
            print('no trouble')
    except Exception as e:
        print(type(e).__name__, e)
    v3 = len(format((1e-7), '08.3f'))
    v4 = {x % 7 for x in [(255), False] if isinstance(x, int)}.issuperset({x % 7 for x in [] if isinstance(x, int)})
    print(repr(set().intersection(set())), repr({0, 5}.intersection(set())))
    v5 = [x // v3 for x in [i + v for i, v in enumerate([(-13), (1000), (2**63)], (-13))] if x > 0]
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35007')
def case():
    v1 = {**{**{'zz': (2**63), 'b': (-(2**31))}, 'z': False}, 'z': len({'b': (1000), 'b': True, 'zz': (2)})}
    v2 = (tuple([(255), (7), (1)]) + ((3, 'a') + (None, True)))
    print(repr(isinstance(False, str)))
    def g3(n):
        for i in range(n):
            got = yield i * (10**20)
            if got: yield got
    it = g3(3)
    print(next(it), next(it), list(it))
    v4 = v2[:2]
    match ({0, 5} | {1, 2, 3}):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35008')
def case():
    v1 = abs(abs(float('inf')))
    print((y := [(1)][(10**20)]), y)
    for v2 in ()[:0:-1]:
        if repr(v2) > '5': break
        w = list([3, 1, 2])
        w.remove(True)
        print(w)
        def g3(n):
            for i in range(n):
                got = yield i * True
                if got: yield got
        it = g3(3)
        print(next(it), next(it), list(it))
        print(v2)
    *a, b = [(2)]
    print(a, b)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35009')
def case():
    v1 = list(map(lambda v: v // 3, list(map(lambda v: v ** 3, [(-13), (2)]))))
    print(repr(list({'zz': False, 'a': (255)}.values())), repr(bytes.fromhex(('x' * 3))))
    print(repr('tab\there'.join(map(str, v1))))
    for v2 in 'tab\there'.removesuffix('quote\'s'):
        if not v2: continue
        if {1, 2, 3}.issubset({1}):
            v3 = int(chr((-13)))
            v4 = (v3 in set().union({0, 5}))
        else:
            v5 = v1
        print(repr('12'.expandtabs(0)))
        print(v2)
    match round((1e-7), 1):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35010')
def case():
    v1 = hex((2)).replace('a', format('a,b,,c', ''))
    v2 = oct(int(v1))
    w = list([3, 1, 2])
    w.extend([(2**63)])
    print(w)
    for v3 in ({} | {}):
        if not v3: continue
        for v4 in [i + v for i, v in enumerate([(255)], (10**20))]:
            if repr(v4) > '5': break
            v5 = tuple(dict(zip('a,b,,c', [(1000)])).items())
            v6 = {k: v for k, v in {'abc': True, 'quote\'s': (0)}.items() if v > 2}
            print(v4)
        v7 = bytes.fromhex('{0} {1!r:>8} {0}'.format((1e100), v1))
        print(v3)
    else:
        print('else')
    w = list([3, 1, 2])
    w.sort() or w.reverse() or w.append((2**63))
    print(w)
    print(repr('  pad '.isupper()), repr(b'\x00\xff'.upper()))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35011')
def case():
    for v1 in ''.expandtabs(0):
        if repr(v1) > '5': break
        def f2(a, b=(0), *rest, **more):
            v3 = ord(('日本' * -1))
            v4 = {x % 7 for x in [(-(2**31)), (7), (255)] if isinstance(x, int)}
            return (a, b, rest, more, ((-13) if True else (255)))
        print(f2(True, b=2))
        for v5 in (1e-7).as_integer_ratio():
            if not v5: continue
            v6 = (type({'zz': (7), 'c': (1), 'zz': False}).__name__ * 2)
            v7 = ([] + [])[(10**20)]
            print(v5)
        else:
            print('else')
        print(v1)
    print(repr(bytes(3).replace(b'a', b'--')), repr(((-13) / (1000))))
    v8 = {x % 7 for x in [(1000), False] if isinstance(x, int)}.issuperset({x % 7 for x in [(7), (-1)] if isinstance(x, int)})
    v9 = v8
    try:
        print(repr(((1000) < (255) <= (-13))), repr(max([(1, 2), (1, 2)])))
        w = list([3, 1, 2])
        w.pop((2))
        print(w)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    match (False / (-(2**31))):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35012')
def case():
    *a, b = '{0} {1!r:>8} {0}'.format([(1)], 'tab\there')
    print(a, b)
    for v1 in max([(1,), (3, 'a')]):
        if repr(v1) > '5': break
        w = list([3, 1, 2])
        w.extend([(-13)])
        print(w)
        v2 = (abs((-0.0)) // round((-0.0), 3))
        print(v1)
    v3 = len(list(set([False, (2**63)])))
    v4 = {x % 7 for x in sorted(set([])) if isinstance(x, int)}
    print(repr(bytes(v % 256 for v in [False])))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35013')
def case():
    print(repr(bool((2**63) or {'c': (7), 'a': (-(2**31)), 'a': (10**20)})), repr(b''.replace(b'a', b'--')))
    def f1(a, b=(1), *rest, **more):
        v2 = [len(w) for w in ('%e' % ({1, 2, 3},)).split(',')]
        print(repr(('%%%s' % (v2,))), repr(abs((0.1))))
        return (a, b, rest, more, int.from_bytes(b'\x00\xff', 'big'))
    print(f1((-13), b=2))
    v3 = list(map(lambda v: v % 3, ([(7), (1000), (255), (255)] + [(10**20), (255), (1000), (-(2**31))])))
    v4 = len(list(b'a,b'))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35014')
def case():
    for v1 in '{0} {1!r:>8} {0}'.format([(1)], 'abc'):
        print(repr(bin((-(2**31)))), repr(abs((123456.789))))
        v2 = {**{'': (2), '日本': (-(2**31))}, 'z': ord('été')}
        print(v1)
    for v3 in [y for x in [[True, (1), (-(2**31))], [(255)]] for y in x]:
        if repr(v3) > '5': break
        def f4(a, b=(2), *rest, **more):
            v5 = round((float('nan') // (2**63)), 0)
            v6 = 'a'.expandtabs(0).encode()
            return (a, b, rest, more, '-5'.rfind('Hello, World'))
        print(f4(*[(0), 1]))
        print(repr({x % 7 for x in [(7), (-(2**31)), (-13), (1000)] if isinstance(x, int)}), repr('{0} {1!r:>8} {0}'.format({0, 5}, 'été')))
        print(v3)
    else:
        print('else')
    for v7 in ([(2), (1), (1)] + [(7), (-13), (2)]):
        if not v7: continue
        def f8(a, b=(255), *rest, **more):
            v9 = str('été'.encode())
            v10 = v9
            return (a, b, rest, more, [(-(2**31)), (0), (255)][False])
        print(f8((-1)))
        def g11(n):
            for i in range(n):
                got = yield i * (255)
                if got: yield got
        it = g11(3)
        print(next(it), it.send(None), list(it))
        print(v7)
    else:
        print('else')
    for v12 in max([(3, 'a'), (3, 'a')]):
        if not v12: continue
        try:
            v13 = (([] + [(0), (7), (10**20), (2)]) is list(filter(None, [(0), (2**63), (-(2**31)), True])))
            v14 = ((-(2**31)) ** 1).bit_length()
        except ValueError as e:
            print(type(e).__name__, e)
        else:
            print('no trouble')
        def f15(a, b=(2), *rest, **more):
            v16 = format('-5', '>10').endswith(hex((2)))
            v17 = v16
            return (a, b, rest, more, int((-0.0)))
        print(f15(*[(1), 1]))
        print(v12)
    else:
        print('else')
    v18 = abs((3.0)).as_integer_ratio()
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35015')
def case():
    try:
        for v1 in ('%5s|' % (False,)):
            v2 = ({0, 5}.symmetric_difference(set()) & {x % 7 for x in [] if isinstance(x, int)})
            v3 = (v2 & (v2 & set()))
            print(v1)
        v4 = ord('abc'[-1::-2])
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    print(repr(set().difference(set())))
    v5 = format((0.0), '08.3f').translate({97: 'Z', 98: None})
    print(repr(v5), repr(round((-0.0))))
    v6 = v5
    try:
        v7 = [y for x in [sorted(set([(255), (10**20), False, (10**20)])), list(filter(None, []))] for y in x]
        v8 = (abs(float('inf')) % ((255) / (-1)))
    except Exception as e:
        print(type(e).__name__, e)
    v9 = tuple(dict.fromkeys(v6, (7)).items())
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35016')
def case():
    v1 = (not b''[-1:100:-2])
    print((y := int.from_bytes(b'', 'little')), y)
    for v2 in tuple({'b': (2)}.items()):
        if repr(v2) > '5': break
        v3 = []
        v4 = oct((lambda x, y=(1): x * y)((-(2**31))))
        print(v2)
    else:
        print('else')
    v5 = max([divmod((10**20), (255)), (0.1).as_integer_ratio()])
    match 'quote\'s'.endswith(''):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35017')
def case():
    v1 = dict.fromkeys(('x' * 3)[:2:], {'c': (0), 'b': (-1), 'b': (-1)}.get('', (255)))
    v2 = ({0, 5}.symmetric_difference(set()) & ({1} & set()))
    v3 = isinstance(divmod(True, (0)), int)
    w = list([3, 1, 2])
    w.pop((1000))
    print(w)
    print(repr(('a' + '12')), repr(format('été', '')))
    v4 = chr((-(2**31))).find(f'{((0))}|{([(7), (-13)])!r}')
    try:
        v5 = (abs(float('nan')) * float((-1)))
        v6 = '{0} {1!r:>8} {0}'.format(((1,) + (None, True)), format('日本', '5.3'))
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35018')
def case():
    v1 = list(reversed([]))
    v2 = {x % 7 for x in v1 if isinstance(x, int)}.intersection((set() | {1, 2, 3}))
    print(repr('  pad '.lower()))
    if all([]):
        if ((255) < (-1) <= (2**63)):
            v3 = sum(sorted(v1, reverse=True))
            v4 = abs(((1e100) % (1e-7)))
        else:
            v5 = ord('été'.ljust(9))
        v6 = int({'b': (1), 'b': (-(2**31)), 'a': (10**20)}.get('tab\there', (-1)))
    else:
        def f7(a, b=(1), *rest, **more):
            v8 = bytes.fromhex('  pad ').replace(b'a', b'--')
            v9 = ((1,) + (3, 'a'))[100:2:-1]
            return (a, b, rest, more, sum(v1))
        print(f7((2)))
    def f10(a, b=(10**20), *rest, **more):
        v11 = (({'c': (7)} | {'a': (1000), 'a': (10**20)}) | {k: v for k, v in {'a': (10**20), 'c': (1000)}.items() if v < 2})
        v12 = v2.isdisjoint(v2)
        return (a, b, rest, more, ((0) ** 1))
    print(f10(*[(10**20), 1]))
    v13 = ((b'\x00\xff' + b'') + (-1).to_bytes(9, 'little'))
    try:
        v14 = v2
        v15 = divmod((1).bit_length(), ((1) << 40))[1]
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35019')
def case():
    w = list([3, 1, 2])
    w.remove((255))
    print(w)
    v1 = b'\x00\xff'.title().replace(b'a', b'--')
    try:
        v2 = tuple(({'b': (-1)} | {'a': (7), 'a': (-1), 'zz': (1000)}).items())
        if all([(2)]):
            v3 = ('-5'.expandtabs(0) * 0)
            v4 = v3.replace('日本', f'{((1e100))}|{((2))!r}')
        else:
            v5 = v2
    except ValueError as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    v6 = (((0) // (7)) in list({'zz': (2)}.values()))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35020')
def case():
    v1 = b''.replace(b'a', b'--').replace(b'a', b'--')
    if '-5'.endswith('12'):
        v2 = {k: v for k, v in {'c': (7), 'zz': (1000)}.items() if v % 2}.get('  pad '.join(map(str, [])), -((1000)))
        if {0, 5}.issubset({0, 5}):
            v3 = bytes(v % 256 for v in ([(2**63)] * -1))
            v4 = (tuple('a,b,,c'), {1, 2, 3}.issuperset(set()))
        else:
            v5 = (v2 < v2 <= len([(1), (2**63), (1), (-1)]))
    else:
        v6 = bytes.fromhex('quote\'s').upper()
    v7 = (lambda x, y=sum([True, (1000)]): x * y)((2).bit_length())
    w = list([3, 1, 2])
    w.insert(1, v7)
    print(w)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35021')
def case():
    print(repr(list(map(lambda v: v + 3, [(0), (-13), (1), (2)]))), repr(((255) in [(-(2**31))])))
    v1 = '{0} {1!r:>8} {0}'.format([(-13), (0), False], 'été').ljust(9)
    v2 = dict(sorted(dict(zip('MiXed', [(7), (255)])).items(), key=lambda kv: (kv[1], kv[0])))
    def f3(a, b=(-13), *rest, **more):
        v4 = list(map(lambda v: v % 3, list(map(lambda v: v // 3, [(7), (7)]))))
        v5 = v1.zfill(0).join(map(str, v4))
        return (a, b, rest, more, int(float('inf')))
    print(f3(**{'a': (10**20)}))
    v6 = round(((-0.0) * (0)), 0)
    v7 = (b'a,b' + b'\x00\xff').replace(b'a', b'--')
    a, b, *c = v1.replace(v1, '')
    print(a, b)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35022')
def case():
    def g1(n):
        for i in range(n):
            got = yield i * (0)
            if got: yield got
    it = g1(3)
    print(next(it), it.send(5), list(it))
    try:
        print(repr(isinstance([(7)], float)), repr({x % 7 for x in [(2), (1)] if isinstance(x, int)}))
        def f2(a, b=(-13), *rest, **more):
            v3 = [i + v for i, v in enumerate([x + False for x in [(-1)] if x], (-1))]
            v4 = ({0, 5} | {1, 2, 3}).union({x % 7 for x in v3 if isinstance(x, int)})
            return (a, b, rest, more, sum([(7), False]))
        print(f2((1), b=2))
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    a, b, *c = list(iter([(-13), (-(2**31))]))
    print(a, b)
    def f5(a, b=(-1), *rest, **more):
        print((y := sum([(7), True])), y)
        v6 = ascii((7)).zfill(0)
        return (a, b, rest, more, ~((1000)))
    print(f5((2)))
    def f7(a, b=(0), *rest, **more):
        a, b, *c = ''.expandtabs(4)
        print(a, b)
        if ([] is []):
            v8 = ('日本'.join(map(str, [])) + 'quote\'s'.ljust(3))
            v9 = [y for x in [[a * b for a, b in zip([(1000), (10**20)], [(0)])], [x // False for x in [] if x]] for y in x]
        else:
            v10 = float([(7), False, (7), (-13)][True])
        return (a, b, rest, more, sum([(255), (-1), (2)]))
    print(f7(*[(255), 1]))
    print(repr({x % 7 for x in [(2), True, False] if isinstance(x, int)}), repr(({'zz': (2), 'zz': (-(2**31)), 'b': (1000)} | {'c': (7)})))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35023')
def case():
    v1 = list(range(-3, 7, 1))
    for v2 in [y for x in [[(-13), (1), (-1)], [(7), (255)]] for y in x]:
        if not v2: continue
        v3 = (((2**63) / (1000)) * round(float('nan')))
        if '  pad '.endswith('日本'):
            v4 = (dict.fromkeys('MiXed', (2)) | dict(sorted({'c': False, 'b': (-(2**31))}.items(), key=lambda kv: (kv[1], kv[0]))))
            v5 = (len({0, 5}) << 5)
        else:
            v6 = ({x % 7 for x in v1 if isinstance(x, int)}, v1)
        print(v2)
    else:
        print('else')
    v7 = v1
    v8 = dict(zip('MiXed', [])).get('quote\'s'.strip(), sum([(7), True, (2)]))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 35024')
def case():
    match float('été'):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    match ({} | {}):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    try:
        if ((-1) < (-1) <= (7)):
            v1 = '-5'.join(map(str, [(1000), True, True, (1000)])).rjust(9)
            v2 = v1
        else:
            v3 = oct({'zz': (1000)}.get('', (0)))
        match dict(zip('abc', [(2**63), (0), (-(2**31))])):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    v4 = all(list(set([(1000), (-13), False, (2**63)])))
    def f5(a, b=(7), *rest, **more):
        if bool((1,) and '-5'):
            v6 = divmod(sum([(10**20)]), max([(2**63), (7), (10**20)], default=0))
            v7 = {str(k): k * 2 for k in list(map(lambda v: v + 3, [True, (-13), (255), (7)]))}
        else:
            v8 = (sum([(-(2**31))]) >> 0)
        v9 = {x % 7 for x in list({'a': (2**63), 'c': (1000)}.values()) if isinstance(x, int)}
        return (a, b, rest, more, ((-1) << 1))
    print(f5(False, b=2))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)
