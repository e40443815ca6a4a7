# about: sys.exit without a value, in a function, with finally
import sys


def leave():
    try:
        sys.exit()
    finally:
        print("finally")


try:
    leave()
except SystemExit as error:
    print("caught", error.code)
leave()
