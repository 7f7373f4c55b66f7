package org.inzira.shell;

import java.util.List;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Says that the server answers; open to all, and says nothing else. */
@Controller
class Liveness implements Routes {

  @GetMapping(path = "/livez", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String live() {
    return "live\n";
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/livez"));
  }
}
