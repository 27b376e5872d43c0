package org.analyticsstudio.rest;

import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * The annotated methods of an object as resources. Jersey takes objects as they are too, but warns
 * of each that it is no provider.
 */
final class InstanceResources {

  private InstanceResources() {}

  static Resource of(Object instance) {
    Resource annotated = Resource.from(instance.getClass());
    if (annotated == null) {
      throw new IllegalArgumentException("No resource: " + instance.getClass());
    }
    return handledBy(instance, annotated);
  }

  private static Resource handledBy(Object instance, Resource annotated) {
    Resource.Builder resource = Resource.builder(annotated.getPath());
    for (ResourceMethod method : annotated.getResourceMethods()) {
      resource
          .addMethod(method.getHttpMethod())
          .consumes(method.getConsumedTypes())
          .produces(method.getProducedTypes())
          .handledBy(instance, method.getInvocable().getHandlingMethod());
    }
    for (Resource child : annotated.getChildResources()) {
      resource.addChildResource(handledBy(instance, child));
    }
    return resource.build();
  }
}
