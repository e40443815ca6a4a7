# about: classes, exceptions and a log
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.missing = needed - available


class Account:
    interest = 0

    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.log = owner, balance, []

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.log.append(-amount)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        self.log.append(amount)

    def __str__(self):
        return f"{self.owner}: {self.balance:,.2f}"


class Savings(Account):
    interest = 3

    def year(self):
        self.deposit(self.balance * self.interest / 100)


def transfer(source, target, amount):
    source.withdraw(amount)
    try:
        target.deposit(amount)
    except Exception:
        source.deposit(amount)
        raise


a, b = Account("Ada", 100), Savings("Bob", 2000)
for amount in (30, 500, 0):
    try:
        transfer(a, b, amount)
    except InsufficientFunds as error:
        print("refused:", error, error.missing)
    except ValueError as error:
        print("refused:", error)
    else:
        print("moved", amount)
b.year()
print(a, "|", b, "|", a.log, b.log)
