# Exceptions raised, caught, passed on and cleaned up after.
class Refused(Exception):
    pass


def check(i):
    if i % 3 == 0:
        raise Refused(i)
    if i % 5 == 0:
        raise ValueError("five")
    return i


def run(count):
    good = refused = wrong = cleaned = 0
    for i in range(count):
        try:
            try:
                good += check(i) > 0
            finally:
                cleaned += 1
        except Refused:
            refused += 1
        except (ValueError, KeyError):
            wrong += 1
    return good, refused, wrong, cleaned


print(run(300_000))
