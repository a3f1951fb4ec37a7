package dev.armature.runtime.poll;

import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;

/** A request and its answer. */
record Exchange(HttpRequest request, HttpResponse response) {}
