# The module doctest – examples that hold, that fail, that raise; options; a run that says all.
import doctest


def double(x):
    """Twice as much.

    >>> double(2)
    4
    >>> double('ab')
    'abab'
    >>> for n in range(2):
    ...     print(double(n))
    0
    2
    >>> double(None)
    Traceback (most recent call last):
      ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    """
    return x * 2


def wrong(x):
    """
    >>> wrong(1)
    3
    >>> wrong(2)
    >>> for n in range(2): n; n * 10
    0
    0
    1
    11
    >>> print('a'); x = 5
    b
    >>> x
    5
    """
    return x


class Stack:
    """A pile of things.

    >>> s = Stack()
    >>> s.push(1); s.push(2)
    >>> s.pop()
    2
    >>> s        # doctest: +ELLIPSIS
    <...Stack object at 0x...>
    >>> print('a  b\\n\\nc')   # doctest: +NORMALIZE_WHITESPACE
    a b
    <BLANKLINE>
    c
    """

    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    def pop(self):
        """
        >>> Stack().pop()
        Traceback (most recent call last):
        IndexError: pop from empty list
        """
        return self.items.pop()

    @property
    def size(self):
        """
        >>> Stack().size
        0
        """
        return len(self.items)


def shown(call):
    """Without the folder that the program lies in."""
    import contextlib
    import io
    with contextlib.redirect_stdout(io.StringIO()) as out:
        result = call()
    for line in out.getvalue().splitlines():
        head, quote, rest = line.partition('File "')
        print(head + quote + rest[rest.index('"'):] if quote else line)
    print(result)


shown(doctest.testmod)
shown(lambda: doctest.run_docstring_examples(double, globals()))
shown(lambda: doctest.run_docstring_examples(wrong, globals(), name='w'))
found = doctest.DocTestFinder().find(Stack)
print([(t.name, t.lineno, len(t.examples)) for t in found], repr(found[0]).partition(' from ')[0])
runner = doctest.DocTestRunner(verbose=True)
for t in found:
    print(runner.run(t))
print(runner.summarize())
parser = doctest.DocTestParser()
for e in parser.get_examples('''
Text.
    >>> 1 + 1  # doctest: +SKIP
    2

    >>> x = """
    ... a"""
    >>> raise KeyError(1)
    Traceback (most recent call last):
        whatever
    KeyError: 1
'''):
    print(repr(e.source), repr(e.want), repr(e.exc_msg), e.lineno, e.indent, e.options)
check = doctest.OutputChecker().check_output
print(check('1\n', 'True\n', 0), check('a...z\n', 'abcz\n', doctest.ELLIPSIS), check('a\n', 'b\n', 0))
