# A number of the class that changes is seen through its instances, wherever it is read.


class Account:
    count = 0
    last = None
    limit = 1.5

    def __init__(self):
        Account.count += 1
        Account.last = self.count
        Account.limit = Account.limit * 2
        self.number = self.count


class Child(Account):
    pass


for kind in (Account, Account, Child, Account, Child):
    a = kind()
    print(a.number, a.count, a.last, a.limit, Account.count)


def through(o, n):
    Account.count = n
    return o.count, o.last


print(through(a, 7), through(a, 8), through(a, None), through(a, 9), through(a, True), through(a, 'x'), through(a, 10), through(a, 2**70), through(a, 11))
a.count = 'own'
print(through(a, 12), Account.count)
del a.count
print(through(a, 13), through(a, 14))
