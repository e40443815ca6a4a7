"""Random programs of `cargo xtask generate`, from seed 33000 on."""
print('case 33000')
def case():
    print(repr('été'.encode()))
    v1 = 'a,b,,c'.join(map(str, [(7), (2**63), False])).lstrip('abc')
    def g2(n):
        for i in range(n):
            got = yield i * (-1)
            if got: yield got
    it = g2(3)
    print(next(it), it.send(None), list(it))
    v3 = (not {v1: (10**20), v1: (0)})
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33001')
def case():
    v1 = type(({'a': (-1), 'a': (-1), 'zz': (10**20)} | {'c': (2)})).__name__
    print((y := max([], default=0)), y)
    v2 = [*list(filter(None, [(0), (-(2**31)), (-13), (1000)])), *tuple([False, True, (7)])]
    try:
        v3 = (v2[-3:100] * 2)
        def f4(a, b=False, *rest, **more):
            v5 = [a * b for a, b in zip(v2, [])].index(ord(v1))
            v6 = v2
            return (a, b, rest, more, int('quote\'s'))
        print(f4((2**63)))
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    v7 = (set().intersection({0, 5}) ^ (set() ^ set()))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33002')
def case():
    try:
        print(repr(sum([(1000), (1000), (2)])))
        v1 = format(round(float('nan'), -2), '.3')
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    v2 = 'a,b,,c'[(10**20)].encode()
    print((y := max([(0)], default=0)), y)
    v3 = max([(1), True, (10**20)][:1], default=0)
    v4 = (((0.0) - (123456.789)) // v3)
    v5 = isinstance(tuple({}.items()), str)
    print(repr(v4.as_integer_ratio()), repr({'Hello, World': (2**63), '-5': v3}))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33003')
def case():
    v1 = (+((-13)) << 40)
    if (not (3, 'a')):
        try:
            v2 = tuple(format('tab\there', ''))
            v3 = round(round((-0.0), -2), 3)
        except (IndexError, KeyError) as e:
            print(type(e).__name__, e)
        finally:
            print('finally')
        v4 = bytes(v % 256 for v in [])[:1]
    else:
        v5 = [a * b for a, b in zip([a * b for a, b in zip([], [False, (2**63), (-13), (-13)])], [i + v for i, v in enumerate([(0), False, (-13), (255)], (7))])]
    a, b, *c = ([(7), False] * 0)
    print(a, b)
    v6 = {x % 7 for x in [] if isinstance(x, int)}
    try:
        v7 = ascii(b'a,b').replace('MiXed', ''.replace('a', '12'))
        a, b = v7
        print(a, b)
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    print(repr((set() ^ {1, 2, 3})), repr(([] is [(255), True, (1), (0)])))
    v8 = list(map(lambda v: v // 3, ([] * 2)))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33004')
def case():
    *a, b = list(range(-3, -9, -4))
    print(a, b)
    v1 = (max([(3, 'a'), ()]) + ({}, ''))
    def f2(a, b=(-13), *rest, **more):
        def g3(n):
            for i in range(n):
                got = yield i * False
                if got: yield got
        it = g3(3)
        print(next(it), it.send(5), list(it))
        v4 = dict.fromkeys('{0} {1!r:>8} {0}'.format({}, 'a'), len([(-(2**31)), (1), (1)]))
        return (a, b, rest, more, ord('a,b,,c'))
    print(f2((2**63)))
    a, *b = format((-2.25), 'e')
    print(a, b)
    match bool('Hello, World' and (None, True)):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    if any([]):
        v5 = list((7).to_bytes(9, 'big'))
        v6 = ([] * -1)[-3:-3]
    else:
        v7 = round(round((1e100), 3), -2)
    print(repr(ord('-5')), repr([(7), False, (-13)][(1)]))
    if all([]):
        v8 = (float('a') * float('12'))
        w = list([3, 1, 2])
        w.append(True)
        print(w)
    else:
        v9 = ((lambda x, y=(255): x * y)((1)) < divmod(True, False)[0] <= ord('tab\there'))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33005')
def case():
    w = list([3, 1, 2])
    w.pop(False)
    print(w)
    v1 = chr(((-1) >> 5))
    print(repr(list(b'a,b')), repr({x % 7 for x in [] if isinstance(x, int)}))
    print(repr((2).bit_length()), repr(([(2**63), (-13)] * -1)))
    v2 = format([][False], '#b')
    for v3 in [(-1), (2)]:
        v4 = ([(1), (2)] * -1)[0:0:-2]
        w = list(v4)
        w.pop((0))
        print(w)
        print(v3)
    else:
        print('else')
    v5 = ({0, 5}.union(set()) - ({1} ^ set()))
    try:
        def g6(n):
            for i in range(n):
                got = yield i * (-(2**31))
                if got: yield got
        it = g6(3)
        print(next(it), it.send(5), list(it))
        v7 = v1.translate({97: 'Z', 98: None}).partition(v1)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33006')
def case():
    v1 = (lambda x, y='日本'.rfind('abc'): x * y)([(-(2**31)), (2), (-(2**31)), (2)][(-1)])
    if ((2) not in [True]):
        if bool((3.0) or b'abc'):
            v2 = {x % 7 for x in [(2), (7), (-1), (0)] if isinstance(x, int)}.intersection({0, 5}.union({1, 2, 3}))
            v3 = ord(f'{0}|{({})!r}')
        else:
            v4 = format('été'.index('  pad '), '>12')
        for v5 in type('  pad ').__name__:
            if not v5: continue
            v6 = {x % 7 for x in list({'zz': (2), 'zz': False}.values()) if isinstance(x, int)}
            v7 = list(dict.fromkeys('été', (-(2**31))).values())
            print(v5)
        else:
            print('else')
    else:
        if ('abc' in {'a': (2)}):
            v8 = (ord('Hello, World') / (lambda x, y=v1: x * y)((-1)))
            v9 = str({'': (7), ('x' * 3): v1})
        else:
            v10 = {x % 7 for x in [] if isinstance(x, int)}.intersection(({1} ^ {0, 5}))
    v11 = float('tab\there'.strip('日本'))
    v12 = 'MiXed'.translate({97: 'Z', 98: None}).partition('abc')
    v13 = '  pad '.strip().isprintable()
    v14 = '{0} {1!r:>8} {0}'.format((1), '日本').startswith(('été' + 'a,b,,c'))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33007')
def case():
    v1 = {format((2), 'e'): ((10**20) ** 0), 'a'.title(): round((0.0))}
    w = list([3, 1, 2])
    w.pop((1000))
    print(w)
    def g2(n):
        for i in range(n):
            got = yield i * (1)
            if got: yield got
    it = g2(3)
    print(next(it), next(it), list(it))
    v3 = [x // (-13) for x in [(2**63), (10**20), (0)] if True][(-1)]
    v4 = ([*[(1000), (1000)], *(3, 'a')] * 2)
    print(repr({x % 7 for x in [(0), (10**20), (-1), (255)] if isinstance(x, int)}))
    (a, b), c = (1,)[100:2:-2]
    print(a, b)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33008')
def case():
    try:
        if ([(2**63), (7), (1)] is None):
            v1 = isinstance(((0) if False else (7)), int)
            v2 = isinstance({k: v for k, v in {'c': (1), 'zz': (-13), 'b': (-1)}.items() if v > 2}, bool)
        else:
            v3 = (list({'c': (2)}.values()) * -1)
        v4 = divmod(int(float('nan')), round((1e100)))
    except ValueError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    def g5(n):
        for i in range(n):
            got = yield i * (1)
            if got: yield got
    it = g5(3)
    print(next(it), it.send(None), list(it))
    try:
        print((y := round(float('inf'))), y)
        v6 = format('abc', '>10').translate({97: 'Z', 98: None})
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    v7 = list(range(5, 0, -4))
    for v8 in '日本'.center(3):
        if not v8: continue
        v9 = tuple(f'{0}|{((7))!r}')
        match list(b''):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        print(v8)
    else:
        print('else')
    v10 = {'a'.casefold(): True.bit_length(), '12'.join(map(str, v7)): ((7) // (0))}
    if (not {'a': (-13)}):
        v11 = {'a'[1:-1]: int((0.1)), format(True, 'o'): hash((10**20))}
        v12 = ((2) << 1).bit_length()
    else:
        a, *b = '12'[1:2:2]
        print(a, b)
    v13 = f'{0}|{0!r}'[False]
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33009')
def case():
    v1 = {hex((2**63)): {'a': (1), 'c': (255), 'c': (0)}.get('été', (1)), format((0.0), 'e'): (lambda x, y=(-13): x * y)((2**63))}
    def g2(n):
        for i in range(n):
            got = yield i * (-1)
            if got: yield got
    it = g2(3)
    print(next(it), next(it), list(it))
    v3 = abs(((1) / (1000)))
    v4 = 'quote\'s'.translate({97: 'Z', 98: None}).removesuffix('quote\'s')
    match dict.fromkeys('a,b,,c', (-13)):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    try:
        match ((1) if True else (1)):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        if bool(True and b''):
            v5 = (((-(2**31)) << 1) << 5)
            v6 = int(v3)
        else:
            v7 = {x % 7 for x in ([(1000), (2**63)] + []) if isinstance(x, int)}
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33010')
def case():
    v1 = ({x % 7 for x in [(1), (-13), (0), (-1)] if isinstance(x, int)} ^ {x % 7 for x in [(10**20)] if isinstance(x, int)})
    v2 = tuple([i + v for i, v in enumerate([(-1), (-1)], (2**63))])
    for v3 in [x - (-(2**31)) for x in [(255), (255), (-(2**31))] if True]:
        if repr(v3) > '5': break
        a, b, *c = v2
        print(a, b)
        v4 = chr(len({}))
        print(v3)
    else:
        print('else')
    for v5 in list(map(lambda v: v ** 3, [])):
        if repr(v5) > '5': break
        try:
            v6 = v2
            v7 = format('a', '.2').rfind(('%e' % ((1.5),)))
        except Exception as e:
            print(type(e).__name__, e)
        finally:
            print('finally')
        print(repr(()[1::2]))
        print(v5)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33011')
def case():
    a, b, *c = ([False] + [(2**63), (-1)])
    print(a, b)
    a, b = type('tab\there').__name__
    print(a, b)
    v1 = sorted(set(([(0), (1)] * 2)))
    v2 = v1[2:100:2]
    w = list([3, 1, 2])
    w.sort() or w.reverse() or w.append(True)
    print(w)
    w = list([3, 1, 2])
    w.insert(1, (1000))
    print(w)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33012')
def case():
    a, b, *c = max([(), ()])
    print(a, b)
    v1 = list(tuple(list(map(lambda v: v // 3, [(1), True, (-(2**31))]))))
    def g2(n):
        for i in range(n):
            got = yield i * (255)
            if got: yield got
    it = g2(3)
    print(next(it), it.send(5), list(it))
    def f3(a, b=False, *rest, **more):
        w = list([3, 1, 2])
        w.insert(1, (10**20))
        print(w)
        a, b, *c = format(float('nan'), '08.3f')
        print(a, b)
        return (a, b, rest, more, sum([True]))
    print(f3((-13)))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33013')
def case():
    print(repr({**{}, 'z': False}), repr(f'{(bytes(3))}|{(bytes(3))!r}'))
    match '  pad '.index('tab\there'):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    v1 = list(range(-3, 0, 1))
    w = list([3, 1, 2])
    w.__setitem__(slice(0, 1), [False])
    print(w)
    v2 = {**({'a': True} | {'c': (2), 'c': (1), 'a': (-1)}), 'z': int.from_bytes(bytes(3), 'little')}
    v3 = '12'.replace('日本', '日本').encode()
    try:
        v4 = ((2**63) / True).as_integer_ratio()
        v5 = v3
    except Exception as e:
        print(type(e).__name__, e)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33014')
def case():
    if ''.startswith('  pad '):
        v1 = (([(1000), (2), (2**63)] + [(-13), (2)]) + sorted([(2**63)], key=str))
        v2 = list(reversed(list(filter(None, [(0)]))))
    else:
        if 'été'.istitle():
            v3 = [[(2)].index((1))]
            v4 = (b'abc'.replace(b'a', b'--') + b'abc'[-3:2])
        else:
            v5 = [(255).bit_length(), min([(-(2**31)), (-13), (1000), (-(2**31))], default=0)]
    match ([] * -1):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    print(repr(('' + '12')))
    v6 = max([({'zz': True, 'c': (7)}, False), (1e100).as_integer_ratio()])
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33015')
def case():
    v1 = min(([] * 2), default=0)
    def g2(n):
        for i in range(n):
            got = yield i * v1
            if got: yield got
    it = g2(3)
    print(next(it), it.send(None), list(it))
    print(repr(bytes.fromhex('a,b,,c')), repr('12'.partition('tab\there')))
    v3 = v1
    v4 = v1
    v5 = ({x % 7 for x in [(-(2**31))] if isinstance(x, int)} | {x % 7 for x in [] if isinstance(x, int)})
    match ('Hello, World' * -1):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    v6 = divmod(int((-1)), (v4 ** 2))[0]
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33016')
def case():
    if (not set()):
        try:
            v1 = str((set() - {1, 2, 3}))
            v2 = list(filter(None, ([(2)] * 2)))
        except ValueError as e:
            print(type(e).__name__, e)
        else:
            print('no trouble')
        try:
            v3 = ({x % 7 for x in [(2**63), (1)] if isinstance(x, int)} - (set() - {1, 2, 3}))
            v4 = (divmod((2), (-13))[0] ** 2)
        except ValueError as e:
            print(type(e).__name__, e)
        finally:
            print('finally')
    else:
        v5 = list(map(lambda v: v % 3, [y for x in [[(-1), (10**20), (0), (7)], []] for y in x]))
    (a, b), c = list(map(lambda v: v ** 3, [(-13), (2), False, (10**20)]))
    print(a, b)
    v6 = {x % 7 for x in [False] if isinstance(x, int)}.issubset({x % 7 for x in [] if isinstance(x, int)})
    v7 = ord(('%c' % (b'\x00\xff',)))
    def f8(a, b=v7, *rest, **more):
        try:
            v9 = divmod(v7, v7)
            v10 = v7
        except Exception as e:
            print(type(e).__name__, e)
        else:
            print('no trouble')
        v11 = v6
        return (a, b, rest, more, {}.get('日本', (1000)))
    print(f8(*[(-13), 1]))
    try:
        v12 = 'été'.encode()[0:-1:-1]
        match [(10**20), False, (1000)][0:1]:
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    try:
        v13 = v6
        if v13:
            v14 = {x % 7 for x in list(map(lambda v: v // 3, [(2**63), (7), (2**63)])) if isinstance(x, int)}
            v15 = v13
        else:
            v16 = '{0} {1!r:>8} {0}'.format(bool((123456.789) and True), chr(v7))
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33017')
def case():
    print(repr(b'abc'[:100]), repr('-5'.startswith('été')))
    match format((7), 'd'):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    v1 = b''[0:1][-1::]
    print((y := [].index((1))), y)
    def g2(n):
        for i in range(n):
            got = yield i * (7)
            if got: yield got
    it = g2(3)
    print(next(it), it.send(5), list(it))
    w = list([3, 1, 2])
    w.pop((255))
    print(w)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33018')
def case():
    def g1(n):
        for i in range(n):
            got = yield i * (2)
            if got: yield got
    it = g1(3)
    print(next(it), next(it), list(it))
    v2 = type(b'abc'.title()).__name__
    v3 = list(filter(None, list(range(-3, 0, 2))))
    print((y := (lambda x, y=True: x * y)((-(2**31)))), y)
    v4 = list(map(lambda v: v // 3, (v3 * 2)))
    v5 = abs((0.0)).as_integer_ratio()
    v6 = v3
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33019')
def case():
    v1 = abs((-2.25)).as_integer_ratio()
    v2 = list(map(lambda v: v % 3, [(0), (0), False]))[(1)]
    v3 = format((1e-7), '+.4g').partition('MiXed')
    v4 = v2
    v5 = [i + v for i, v in enumerate(list(filter(None, [(-(2**31))])), v4)]
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33020')
def case():
    v1 = [a * b for a, b in zip([][-3:100], list(b'abc'))]
    def f2(a, b=(7), *rest, **more):
        if set().isdisjoint({1}):
            v3 = (set() - set()).intersection({x % 7 for x in [(-13), (7), (2**63), (7)] if isinstance(x, int)})
            v4 = (int('-5') ** 1)
        else:
            v5 = max([((-1), [(2**63)]), max([(None, True), (None, True)])])
        v6 = '12'.center(0).partition('Hello, World')
        return (a, b, rest, more, 'a'.rfind('tab\there'))
    print(f2(*[(-1), 1]))
    v7 = type((1000)).__name__.encode()
    v8 = round(float('日本'), 3)
    v9 = format((-(2**31)), 'o').join(map(str, v1))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33021')
def case():
    print(repr([x % (1) for x in [(255)] if x % 2]), repr(sorted([(1000)], key=lambda v: v % 3)))
    v1 = {'quote\'s'.join(map(str, [(255)])): 'a'.index('MiXed'), format((0), '_'): sum([False, False])}
    print(repr((True ** 3)))
    print(repr('a'.isupper()), repr((not b'')))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33022')
def case():
    v1 = {x % 7 for x in [(2**63), True] if isinstance(x, int)}.intersection(set().union({1, 2, 3}))
    def g2(n):
        for i in range(n):
            got = yield i * (2**63)
            if got: yield got
    it = g2(3)
    print(next(it), it.send(5), list(it))
    for v3 in chr((7)):
        if repr(v3) > '5': break
        v4 = 'tab\there'[2:-3:2].isascii()
        v5 = (-((2)) / int('a'))
        print(v3)
    print(repr('abc'.startswith('MiXed')))
    def g6(n):
        for i in range(n):
            got = yield i * (10**20)
            if got: yield got
    it = g6(3)
    print(next(it), it.send(5), list(it))
    try:
        print(repr(int((1000))))
        try:
            v7 = {str(k): k * 2 for k in [len(w) for w in 'été'.split('a')]}
            v8 = chr('12'.rfind('a,b,,c'))
        except ValueError as e:
            print(type(e).__name__, e)
        finally:
            print('finally')
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33023')
def case():
    v1 = max([tuple({'a': (-13)}.items()), ('x' * 3).partition(('x' * 3))])
    v2 = ((False | (-1)) in divmod((255), (1)))
    try:
        w = list([3, 1, 2])
        w.insert(1, (7))
        print(w)
        for v3 in list(map(lambda v: v + 3, [(1000), (7), (7)])):
            v4 = int.from_bytes(bytes(v % 256 for v in [(1000)]), 'big')
            v5 = abs(abs((0.0)))
            print(v3)
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    v6 = sorted(list(filter(None, [(-13)])))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 33024')
def case():
    v1 = int(hex((2**63)))
    v1 &= [(2**63), (-(2**31))].index(v1)
    print(v1)
    print(repr(v1))
    match list(filter(None, [(2), (-(2**31)), (2), (10**20)])):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)
