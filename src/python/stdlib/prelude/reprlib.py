__all__ = ['Repr', 'repr', 'recursive_repr']
import builtins
from itertools import islice
from _core import get_ident


def recursive_repr(fillvalue='...'):
    def decorate(method):
        inside = set()

        def guarded(self):
            me = get_ident(), id(self)
            if me in inside:
                return fillvalue
            inside.add(me)
            try:
                return method(self)
            finally:
                inside.discard(me)

        for kept in ('__module__', '__doc__', '__name__', '__qualname__'):
            setattr(guarded, kept, getattr(method, kept))
        guarded.__type_params__ = getattr(method, '__type_params__', ())
        vars(guarded).update(vars(method))
        guarded.__wrapped__ = method
        return guarded
    return decorate


class Repr:
    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, maxother=30,
                 fillvalue='...', indent=None):
        self.maxlevel, self.maxtuple, self.maxlist, self.maxarray, self.maxdict, self.maxset = maxlevel, maxtuple, maxlist, maxarray, maxdict, maxset
        self.maxfrozenset, self.maxdeque, self.maxstring, self.maxlong, self.maxother = maxfrozenset, maxdeque, maxstring, maxlong, maxother
        self.fillvalue, self.indent = fillvalue, indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        name = '_'.join(type(x).__name__.split())
        method = getattr(self, 'repr_' + name, None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _join(self, pieces, level):
        step = self.indent
        if step is None or not pieces:
            return ', '.join(pieces)
        if isinstance(step, int):
            if step < 0:
                raise ValueError('Repr.indent cannot be negative int (was %r)' % step)
            step = ' ' * step
        try:
            fresh = ',\n' + (self.maxlevel - level + 1) * step
        except TypeError as e:
            raise TypeError('Repr.indent must be a str, int or None, not %s' % type(step)) from e
        return fresh.join(('', *pieces, ''))[1:-len(step) or None]

    def _repr_iterable(self, x, level, left, right, maxiter, trail=''):
        size = len(x)
        if size and level <= 0:
            return left + self.fillvalue + right
        shown = [self.repr1(each, level - 1) for each in islice(x, maxiter)]
        if size > maxiter:
            shown += [self.fillvalue]
        between = self._join(shown, level)
        comma = trail if size == 1 and self.indent is None else ''
        return left + between + comma + right

    def repr_list(self, x, level):
        return self._repr_iterable(x, level, '[', ']', self.maxlist)

    def repr_tuple(self, x, level):
        return self._repr_iterable(x, level, '(', ')', self.maxtuple, ',')

    def repr_set(self, x, level):
        return self._repr_iterable(_sorted(x), level, '{', '}', self.maxset) if x else 'set()'

    def repr_frozenset(self, x, level):
        return self._repr_iterable(_sorted(x), level, 'frozenset({', '})', self.maxfrozenset) if x else 'frozenset()'

    def repr_deque(self, x, level):
        return self._repr_iterable(x, level, 'deque([', '])', self.maxdeque)

    def repr_array(self, x, level):
        if not x:
            return "array('%s')" % x.typecode
        return self._repr_iterable(x, level, "array('%s', [" % x.typecode, '])', self.maxarray)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        pieces = ['%s: %s' % (self.repr1(k, level - 1), self.repr1(x[k], level - 1)) for k in islice(_sorted(x), self.maxdict)]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return '{%s}' % self._join(pieces, level)

    def _cut(self, s, most):
        if len(s) > most:
            i = max(0, (most - 3) // 2)
            j = max(0, most - 3 - i)
            s = s[:i] + self.fillvalue + s[len(s) - j:]
        return s

    def repr_str(self, x, level):
        s = builtins.repr(x[:self.maxstring])
        if len(s) > self.maxstring:
            i = max(0, (self.maxstring - 3) // 2)
            j = max(0, self.maxstring - 3 - i)
            s = builtins.repr(x[:i] + x[len(x) - j:])
            s = s[:i] + self.fillvalue + s[len(s) - j:]
        return s

    def repr_int(self, x, level):
        return self._cut(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            whole = builtins.repr(x)
        except Exception:
            return '<%s instance at %#x>' % (x.__class__.__name__, id(x))
        return self._cut(whole, self.maxother)


def _sorted(things):
    try:
        things = sorted(things)
    except Exception:
        things = list(things)
    return things


aRepr = Repr()
repr = aRepr.repr
