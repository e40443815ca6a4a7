# `xmlrpc`: a package; only the texts of `xmlrpc.client` are here.
__path__ = ['/usr/lib/python3.13/xmlrpc']
