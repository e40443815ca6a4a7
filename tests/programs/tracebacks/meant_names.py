# What a misspelt name may have meant, of self, of modules, of an object
# exit: 1
import traceback

global_counter = 1


def told(f):
    try:
        f()
    except Exception as e:
        text = traceback.format_exc().strip().split('\n')[-1]
        print(len(''.join(traceback.format_exception_only(e))) <= len(text) + 1)
        print(text if ' (/' not in text else text.replace(text[text.index(' (/'):text.index(')') + 1], ''))
        print(getattr(e, 'name', '-'), getattr(e, 'name_from', '-'))


class Account:
    def __init__(self):
        self.balance = 3
        self._history = []

    def forgets_self(self):
        return balance

    def private(self):
        return self.history

    def own_method(self):
        private_()

    def other(self, account):
        return account.history


a = Account()
told(a.forgets_self)
told(a.private)
told(a.own_method)
told(lambda: a.other(Account()))
told(lambda: a.balanse)
told(lambda: io.StringIO())
told(lambda: math.pi)
told(lambda: _io)
told(lambda: asyncio.run)
told(lambda: global_countr)
told(lambda: prnt('x'))
told(lambda: [].appendd(1))


def from_math():
    from math import sqr


def from_collections():
    from collections import defaultdic, deque


def from_nowhere():
    from collections import zzzzzzzz


told(from_math)
told(from_collections)
told(from_nowhere)
for e in (NameError('x', name='prin'), NameError('x', name='io'), AttributeError('x', name='balanc', obj=a), AttributeError('x', name=3, obj=a), ImportError('x', name='math'),
          NameError('x', name=None)):
    print(traceback.format_exception_only(e))
a.forgets_self()
