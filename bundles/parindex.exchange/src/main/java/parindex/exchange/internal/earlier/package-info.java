package parindex.exchange.internal.earlier;
