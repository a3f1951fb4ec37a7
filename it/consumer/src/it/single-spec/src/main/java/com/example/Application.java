package com.example;

import com.example.client.WidgetsClient;
import com.example.client.models.Colour;
import com.example.client.models.Widget;

/** What a consumer writes: it compiles only when the generated names are the ones we promise. */
public final class Application {
    private Application() {}

    static Widget redWidget(WidgetsClient client) {
        Widget found = client.get("1");
        return found.toBuilder().colour(Colour.RED).build();
    }
}
