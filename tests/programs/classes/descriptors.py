# about: objects that stand for attributes
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("named", owner.__name__, name)

    def __get__(self, instance, owner):
        if instance is None:
            return f"descriptor of {owner.__name__}"
        return getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.name[1:]} must not be negative")
        setattr(instance, self.name, value)


class Account:
    balance = Positive()
    limit = Positive()


a = Account()
print(a.balance, Account.balance)
a.balance = 10
a.limit = 5
print(a.balance, a.limit, vars(a))
try:
    a.balance = -1
except ValueError as error:
    print(error)


class Once:
    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner):
        value = self.f(instance)
        instance.__dict__[self.f.__name__] = value
        return value


class Slow:
    @Once
    def answer(self):
        print("computing")
        return 42


slow = Slow()
print(slow.answer, slow.answer)
