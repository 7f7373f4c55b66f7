package org.inzira.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** An upload that cannot be read is the sender's mistake, not a fault of the program. */
@ControllerAdvice
class MalformedRequests {

  @ExceptionHandler(MultipartException.class)
  void refuseUpload(MultipartException unreadable, HttpServletResponse response)
      throws IOException {
    var tooLarge = unreadable instanceof MaxUploadSizeExceededException;
    response.sendError(
        tooLarge
            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
            : HttpServletResponse.SC_BAD_REQUEST);
  }
}
