# about: a manager whose messages are XML: what comes back as what it was, and what cannot be sent
import multiprocessing as mp, queue
from multiprocessing.managers import BaseManager

q = queue.Queue()
class Server(BaseManager): pass
Server.register('get_queue', callable=lambda: q)
class Client(BaseManager): pass
Client.register('get_queue')

def put(address, key):
    m = Client(address=address, authkey=key, serializer='xmlrpclib'); m.connect(); m.get_queue().put(('from', 'another', 2.25, [None, True, {'a': b'bytes'}]))

if __name__ == '__main__':
    mp.set_start_method('fork')
    with Server(address=('127.0.0.1', 0), authkey=b'key', serializer='xmlrpclib') as m:
        p = mp.Process(target=put, args=(m.address, b'key')); p.start(); p.join(); print(p.exitcode)
        there = m.get_queue(); got = there.get(); print(type(got), got[:3], got[3][:2], str(got[3][2]['a']), got[3][2]['a'] == b'bytes')
        there.put('h\xe5 \u20ac <&>'); print(there.get(), there.qsize())
        for bad in (2 ** 31, {1: 2}, len, {'x': 1j}):
            try: there.put(bad)
            except Exception as e: print(type(e).__name__, e)
        there.put(5); print(there.get(), there.empty())
    try: Client(serializer='json')
    except KeyError as e: print('KeyError', e)
