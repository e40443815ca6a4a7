# The start method can be chosen once.
import multiprocessing as mp

if __name__ == '__main__':
    print(mp.get_start_method(allow_none=True), mp.get_all_start_methods())
    try:
        mp.set_start_method('other')
    except ValueError as e:
        print(e)
    mp.set_start_method('fork')
    try:
        mp.set_start_method('spawn')
    except RuntimeError as e:
        print(e)
    mp.set_start_method('spawn', force=True)
    print(mp.get_start_method(), mp.get_context('fork').get_start_method(), type(mp.get_context('forkserver')).__name__)
    try:
        mp.get_context('spawn').set_start_method('fork')
    except ValueError as e:
        print(e)
