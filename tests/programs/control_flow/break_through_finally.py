# about: finally runs on break, continue and return, and can replace them
def swallow():
    try:
        return "try"
    finally:
        return "finally"


def order():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("finally", i)
    return "after"


def replaced():
    while True:
        try:
            1 / 0
        finally:
            break
    return "the error is gone"


def value():
    x = 1
    try:
        return x
    finally:
        x = 2


print(swallow())
print(order())
print(replaced())
print(value())
