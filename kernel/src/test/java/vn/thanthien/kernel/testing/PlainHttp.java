package vn.thanthien.kernel.testing;

import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.params.HttpParams;

/// RestAssured makes a client for every request. Its usual one reads its own version from its jar
/// and makes ready for TLS each time, which takes longer than the request; this one does neither.
@SuppressWarnings("deprecation") // RestAssured knows only these
final class PlainHttp {

  private static final HttpParams USUAL = new DefaultHttpClient().getParams();

  private PlainHttp() {}

  static HttpClient client() {
    var http = new SchemeRegistry();
    http.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
    return new DefaultHttpClient(new BasicClientConnectionManager(http), USUAL.copy());
  }
}
