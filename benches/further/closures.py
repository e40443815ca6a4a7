# Functions made by functions, default arguments, keyword arguments, decorators.
def counter(start):
    value = start

    def step(by=1, *, times=1):
        nonlocal value
        value += by * times
        return value

    return step


def logged(f):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@logged
def add(a, b=2, *, c=3):
    return a + b + c


def run(n):
    step = counter(5)
    total = 0
    for i in range(n):
        step()
        total += step(2, times=3) + add(i) + add(i, b=1, c=i)
    return total, add.calls


print(run(150_000))
